import type { Metadata } from "next";
import Link from "next/link";
import { ERROR_GUIDE } from "@/app/docs/errors/error-guide";
import { DocsPage } from "@/components/docs/docs-page";
import { TwoColumns } from "@/components/docs/two-columns";
import { CodeBlock } from "@/components/ui/code-block";
import { groupDigits } from "@/lib/group-digits";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { PANES, PLOT_STYLES, SOURCE_NAMES } from "@/lib/sandbox/manifest";
import { ta } from "@/lib/ta/library";

export const metadata: Metadata = { title: "Writing indicators" };

const EXAMPLE = `export default indicator({
  name: "RSI",
  inputs: {
    length: input.int(14, { min: 2, max: 500 }),
    source: input.source("close"),
  },
  outputs: { rsi: plot({ pane: "separate" }) },
  compute: ({ bars, inputs, ta }) => ({
    rsi: ta.rsi(bars[inputs.source], inputs.length),
  }),
});`;

const CALLS = `const fast = ta.ema(bars.close, 12);
const { upper, lower } = ta.bollinger(bars.close, 20, 2, 2);
const range = ta.atr(bars.high, bars.low, bars.close);      // settings left out: 14`;

const INPUTS = [
  ["input.int(14, { min, max, step, title })", "a whole number"],
  ["input.float(2.5, { min, max, step, title })", "a number"],
  ["input.bool(true, { title })", "a check box"],
  ['input.source("close", { title })', `a series of the bars: ${SOURCE_NAMES.join(", ")}`],
  ['input.enum("ema", ["ema", "sma"], { title })', "one of a list of texts"],
] as const;

const MB = 1024 ** 2;

const LIMITS = [
  ["Time of one run", `${groupDigits(SANDBOX_LIMITS.wallMs)} ms`],
  ["Memory of one run", `${SANDBOX_LIMITS.isolateMemoryMb} MB`],
  ["Source", `${SANDBOX_LIMITS.sourceBytes / 1024} KiB`],
  ["Bars", groupDigits(SANDBOX_LIMITS.bars)],
  ["Inputs", `${SANDBOX_LIMITS.inputs}`],
  ["Options of an input", `${SANDBOX_LIMITS.enumOptions}`],
  ["Output series", `${SANDBOX_LIMITS.outputSeries}`],
  ["Output in all", `${SANDBOX_LIMITS.outputBytes / MB} MB`],
  ["Name of an input or output", `${SANDBOX_LIMITS.nameCharacters} characters`],
  ["Title", `${SANDBOX_LIMITS.titleCharacters} characters`],
  ["Text of an error", `${SANDBOX_LIMITS.errorCharacters} characters`],
  ["Running and waiting, per person", `${SANDBOX_LIMITS.userJobs} runs`],
] as const;

const FAILURES = Object.entries(ERROR_GUIDE)
  .filter(([code]) => code.startsWith("SANDBOX_"))
  .map(([code, { meaning, remedy }]) => [code, `${meaning} ${remedy}`] as const);

export default function DocsIndicators() {
  return (
    <DocsPage
      title="Writing indicators"
      lead="An indicator is one file of TypeScript or JavaScript with one default export. It gets bars and settings and answers series of the same length."
    >
      <CodeBlock label="Example: RSI" code={EXAMPLE} />
      <p>
        Write it in the <Link href="/studio">studio</Link>, or in your own editor with the{" "}
        <Link href="/docs/indicators/command-line">command line</Link>; then{" "}
        <Link href="/docs/indicators/publishing">publish</Link> it and, if you like,{" "}
        <Link href="/docs/indicators/selling">sell</Link> it.
      </p>

      <h2 id="inputs">Inputs</h2>
      <p>Each input becomes a labelled control in the settings of your indicator; its bounds are enforced.</p>
      <TwoColumns caption="Kinds of inputs" heads={["Declaration", "Control"]} rows={INPUTS} code />
      <p>
        Give bounds that make sense: the <Link href="/docs/indicators/publishing#proof">proof</Link> tries
        them all.
      </p>

      <h2 id="outputs">Outputs</h2>
      <p>
        <code>plot({"{ pane, style, color, title }"})</code> declares a series. <code>pane</code> is{" "}
        {codeList(PANES)}: over the candles, or in a pane below them. <code>style</code> is{" "}
        {codeList(PLOT_STYLES)}. <code>color</code> is a hex colour or a CSS colour word; without one the
        chart chooses colours that fit light and dark.
      </p>

      <h2 id="compute">compute and bars</h2>
      <p>
        <code>bars</code> has <code>time</code> (epoch ms), <code>open</code>, <code>high</code>,{" "}
        <code>low</code>, <code>close</code> and <code>volume</code> as <code>Float64Array</code>, oldest
        first, <code>length</code>, and the derived <code>hl2</code>, <code>hlc3</code> and <code>ohlc4</code>
        . Answer one series per declared output, each as long as the bars, with <code>NaN</code> where there
        is no value. An output that is missing, not declared, of another length or infinite is an error.
      </p>
      <p>
        The value at a bar may use that bar and earlier ones. Use a later one and the{" "}
        <Link href="/docs/indicators/publishing#proof">proof</Link> will find it.
      </p>

      <h2 id="ta">The library ta</h2>
      <p>
        Built-in mathematics, the same that the built-in indicators use: {Object.keys(ta).length} functions,
        all in the <Link href="/docs/reference">indicator reference</Link>. Each takes its series first
        (arrays of one length), then its settings, and answers new arrays of the same length: one array, or an
        object of arrays by name where it has several outputs.
      </p>
      <CodeBlock bare label="Example of calls" code={CALLS} />

      <h2 id="absent">What is not there</h2>
      <p>
        No network, files, clock, randomness, imports, promises, <code>async</code>, big integers, locales, or
        code made from strings: the result is a function of bars and inputs and nothing else. That is why a
        run can be reproduced to the byte. <code>console</code> is there and says nothing.
      </p>

      <h2 id="limits">Limits</h2>
      <TwoColumns caption="Limits of a run" heads={["What", "At most"]} rows={LIMITS} figures />
      <p>
        A run that passes a limit is ended, and the answer names the limit. It never delays or ends anything
        but itself.
      </p>

      <h2 id="errors">Errors</h2>
      <p>
        A run that fails tells its line and column, leaves a receipt, and answers with one of these codes; the
        other codes of the API are in <Link href="/docs/errors">error codes</Link>.
      </p>
      <TwoColumns caption="Codes of failed runs" heads={["Code", "What it means"]} rows={FAILURES} code />
    </DocsPage>
  );
}

function codeList(words: readonly string[]) {
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && ", "}
      <code>{word}</code>
    </span>
  ));
}

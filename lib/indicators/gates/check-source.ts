import type { GateFinding } from "@/lib/indicators/gate-schema";
import { type SourceToken, sourceTokens } from "@/lib/indicators/gates/source-tokens";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

const NO_CLOCK = "there is no clock in an indicator; read bars.time";
const NO_WAITING = "an indicator runs once, from the first bar to the last";
const NO_STRINGS = "an indicator cannot make code from strings";
const NO_OUTSIDE = "an indicator reaches nothing outside";

/** Names that an indicator has no use for, and why: their values are no function of the bars, or they make code. */
const FORBIDDEN: ReadonlyMap<string, string> = new Map([
  ["Date", NO_CLOCK],
  ["Temporal", NO_CLOCK],
  ["performance", NO_CLOCK],
  ["setTimeout", NO_WAITING],
  ["setInterval", NO_WAITING],
  ["Promise", NO_WAITING],
  ["WebAssembly", "an indicator is JavaScript"],
  ["SharedArrayBuffer", "there are no threads in an indicator"],
  ["Atomics", "there are no threads in an indicator"],
  ["BigInt", "use numbers"],
  ["Intl", "results must not depend on a locale"],
  ["eval", NO_STRINGS],
  ["Function", NO_STRINGS],
  ["fetch", NO_OUTSIDE],
  ["XMLHttpRequest", NO_OUTSIDE],
  ["require", NO_OUTSIDE],
  ["process", NO_OUTSIDE],
]);
/** Members and globals whose only use here is to get at the engine. */
const SUSPICIOUS_MEMBERS = new Set(["constructor", "prototype", "__proto__"]);
const DECLARING = new Set(["const", "let", "var", "function", "class"]);
const LOOPING = new Set(["for", "while"]);
const LARGE_SHARE = 0.8;
const DEEP_LOOPS = 3;
const FINDINGS_MAX = 50;
const FROM_THE_END = "Reads from the end of the bars: the proof tells whether earlier values use it.";

/**
 * What can be said of a source without running it. Errors would fail in the sandbox too; notes point at what
 * deserves a look: only the proof decides whether an indicator looks ahead.
 */
export function checkSource(source: string, manifest: Manifest): GateFinding[] {
  const tokens = sourceTokens(source);
  return [
    ...forbiddenNames(tokens),
    ...laterBars(tokens),
    ...deepLoops(tokens),
    ...sourceSize(source),
    ...openInputs(manifest),
  ].slice(0, FINDINGS_MAX);
}

function forbiddenNames(tokens: readonly SourceToken[]): GateFinding[] {
  const own = ownNames(tokens);
  return tokens.flatMap((token, index) => {
    if (token.kind !== "word") return [];
    const [before, previous] = [tokens[index - 2]?.text, tokens[index - 1]?.text];
    const isMember = previous === "." && before !== ".";
    if (isMember && before === "Math" && token.text === "random") {
      return [place("error", "Math.random is not available: equal bars must give equal numbers.", token)];
    }
    if (token.text === "globalThis" || (isMember && SUSPICIOUS_MEMBERS.has(token.text))) {
      return [place("warning", `\`${token.text}\` has no honest use in an indicator.`, token)];
    }
    const why = FORBIDDEN.get(token.text);
    const isKey = tokens[index + 1]?.text === ":" && (previous === "{" || previous === ",");
    if (why === undefined || isMember || isKey || own.has(token.text)) return [];
    return [place("error", `\`${token.text}\` is not available: ${why}.`, token)];
  });
}

/** Names that the source itself declares or takes as parameters. */
function ownNames(tokens: readonly SourceToken[]): ReadonlySet<string> {
  const own = tokens.filter((_, index) => {
    return DECLARING.has(tokens[index - 1]?.text ?? "") || isParameter(tokens, index);
  });
  return new Set(own.map(({ text }) => text));
}

/** `(process) =>` or `process =>`. */
function isParameter(tokens: readonly SourceToken[], index: number): boolean {
  let at = index + 1;
  while (tokens[at]?.kind === "word" || tokens[at]?.text === ",") at += 1;
  if (tokens[at]?.text === ")") at += 1;
  return tokens[at]?.text === "=>";
}

/** `x[i + 1]` that is read, `.at(-1)` and `x[y.length - 1]`. */
function laterBars(tokens: readonly SourceToken[]): GateFinding[] {
  return tokens.flatMap((token, index) => {
    const [a, b, c, d, e, f] = tokens.slice(index + 1, index + 7).map(({ text }) => text);
    const isWritten = e === "=" && f !== "=";
    if (token.text === "[" && b === "+" && d === "]" && tokens[index - 1]?.kind === "word" && !isWritten) {
      const words = `Reads \`[${a} + ${c}]\`: the proof tells whether that is a later bar.`;
      return [place("note", words, token)];
    }
    const isEnd =
      (token.text === "at" && a === "(" && b === "-") || (token.text === "length" && a === "-" && c === "]");
    return isEnd ? [place("note", FROM_THE_END, token)] : [];
  });
}

/** The first place where loops lie three deep. */
function deepLoops(tokens: readonly SourceToken[]): GateFinding[] {
  const open: boolean[] = [];
  let isLoop = false;
  for (const token of tokens) {
    if (token.kind === "word" && LOOPING.has(token.text)) isLoop = true;
    if (token.text === "}") open.pop();
    if (token.text !== "{") continue;
    open.push(isLoop);
    isLoop = false;
    if (open.filter(Boolean).length < DEEP_LOOPS) continue;
    const words = `Loops ${DEEP_LOOPS} deep are slow on long series: see the cost certificate.`;
    return [place("note", words, token)];
  }
  return [];
}

function sourceSize(source: string): GateFinding[] {
  const { sourceBytes } = SANDBOX_LIMITS;
  if (source.length < LARGE_SHARE * sourceBytes) return [];
  const message = `The source is close to the limit of ${sourceBytes / 1_024} KiB.`;
  return [{ severity: "note", message, line: null, column: null }];
}

function openInputs({ inputs }: Manifest): GateFinding[] {
  return inputs
    .filter(({ kind, min, max }) => (kind === "int" || kind === "float") && (min === null || max === null))
    .map(({ key }) => ({
      severity: "warning",
      message: `The input "${key}" has no bounds: give it min and max, so that nobody can enter what does not work.`,
      line: null,
      column: null,
    }));
}

function place(
  severity: GateFinding["severity"],
  message: string,
  { line, column }: SourceToken,
): GateFinding {
  return { severity, message, line, column };
}

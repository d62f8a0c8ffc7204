import type { Metadata } from "next";
import Link from "next/link";
import { DocsPage } from "@/components/docs/docs-page";
import { TwoColumns } from "@/components/docs/two-columns";
import { CodeBlock } from "@/components/ui/code-block";
import {
  COMMAND_LINE,
  COMMAND_LINE_CALL,
  type CommandWords,
  commandCall,
  EXIT,
  flagCall,
  flagsOf,
} from "@/lib/indicators/command-line";

export const metadata: Metadata = { title: "The command line" };

const ENDS = [
  [String(EXIT.fine), "All is well."],
  [String(EXIT.refused), "The indicator has a problem, or the server refused it."],
  [String(EXIT.unusable), "The command could not do its work: how it was called, a file, or the connection."],
] as const;

const FIRST_STEPS = [
  `${COMMAND_LINE_CALL} ${COMMAND_LINE.new.examples[0]}`,
  `${COMMAND_LINE_CALL} ${COMMAND_LINE.check.examples[0]}`,
  `${COMMAND_LINE_CALL} ${COMMAND_LINE.run.examples[0]}`,
].join("\n");

export default function DocsCommandLine() {
  return (
    <DocsPage
      title="The command line"
      lead="From an empty file to a published version in your own editor. Everything but publishing happens on your machine, in the same sandbox and with the same proofs as on the server."
    >
      <CodeBlock bare label="First steps" code={FIRST_STEPS} />
      <p>
        Run it in a checkout of Touchstone, from any folder of it; it needs no database. The two dashes hand
        the flags through npm. Each command tells more with <code>--help</code>.
      </p>
      {Object.values(COMMAND_LINE).map((words) => (
        <CommandSection key={words.name} words={words} />
      ))}
      <h2 id="exit-codes">Exit codes</h2>
      <TwoColumns caption="Exit codes" heads={["Code", "Meaning"]} rows={ENDS} code />
      <p>
        What a run on the server does and allows is in <Link href="/docs/indicators#limits">limits</Link>.
      </p>
    </DocsPage>
  );
}

function CommandSection({ words }: { words: CommandWords }) {
  return (
    <>
      <h2 id={words.name}>{words.name}</h2>
      <CodeBlock bare label={`Call of ${words.name}`} code={`${COMMAND_LINE_CALL} ${commandCall(words)}`} />
      <p>{words.summary}</p>
      {words.about
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      <TwoColumns
        caption={`Flags of ${words.name}`}
        heads={["Flag", "What it does"]}
        rows={flagsOf(words).map((flag) => [
          flagCall(flag),
          `${flag.about}${flag.required ? " Required." : ""}`,
        ])}
        code
      />
    </>
  );
}

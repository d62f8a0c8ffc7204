import Link from "next/link";
import type { ReactNode } from "react";
import { taCall } from "@/components/docs/ta-call";
import { RepaintBadge } from "@/components/indicator/repaint-badge";
import { Markdown } from "@/components/markdown";
import { CodeBlock } from "@/components/ui/code-block";
import type { IndicatorDefinition, InputDefinition } from "@/lib/ta/core/definition";
import { REPAINT_WORDS } from "@/lib/ta/core/repaint-words";

/** All that is to be known of one built-in: call, formula, convention, inputs, outputs, first values. */
export function IndicatorEntry({ definition }: { definition: IndicatorDefinition }) {
  const { id, name, summary, formula, convention, reference, repaint, inputs, outputs } = definition;
  const firsts = definition.firstIndexes();
  return (
    <section
      id={id}
      aria-labelledby={`${id}-name`}
      className="flex scroll-mt-20 flex-col gap-2.5 border-t border-line py-5 target:bg-gold-bg"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`${id}-name`} className="m-0 text-lg font-semibold">
          {name}
        </h2>
        <RepaintBadge repaint={repaint} />
        <Link href={`/indicators/${id}`} aria-label={`${name} on a live chart`} className="text-sm">
          Live chart
        </Link>
      </div>
      <p className="m-0">{summary}</p>
      <CodeBlock bare label={`Call of ${name}`} code={taCall(definition)} />
      <CodeBlock bare label={`Formula of ${name}`} code={formula.split("; ").join("\n")} />
      <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Fact term="Convention">
          <Markdown text={`${convention} [Reference](${reference})`} />
        </Fact>
        {Object.keys(inputs).length > 0 && (
          <Fact term="Inputs">
            <ul className="m-0 list-none p-0">
              {Object.entries(inputs).map(([key, input]) => (
                <li key={key}>
                  <code>{key}</code> {input.label}: {String(input.default)} ({rangeText(input)})
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact term="Outputs">
          <ul className="m-0 list-none p-0">
            {outputs.map((output) => (
              <li key={output.name}>
                <code>{output.name}</code> {output.label}, from bar {firsts[output.name] ?? 0} on
                {output.sparse && ", not at every bar"}
              </li>
            ))}
          </ul>
        </Fact>
        {repaint !== "clean" && <Fact term="Later bars">{REPAINT_WORDS[repaint]}</Fact>}
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{term}</dt>
      <dd className="m-0 min-w-0">{children}</dd>
    </>
  );
}

function rangeText(input: InputDefinition): string {
  if (input.kind === "source") return "any series of the bars";
  return input.kind === "enum" ? input.options.join(", ") : `${input.min} to ${input.max}`;
}

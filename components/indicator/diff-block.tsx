import { classNames } from "@/components/ui/class-names";
import type { DiffLine } from "@/lib/indicators/line-diff";
import type { SourceDiff } from "@/lib/indicators/version-schema";

export interface DiffBlockProps {
  diff: SourceDiff;
  /** Names the block: "Changes from 1.0.0 to 1.1.0". */
  label: string;
}

const MARKS = { same: " ", added: "+", removed: "−" } as const;
const SPOKEN = { same: "", added: "added: ", removed: "removed: " } as const;
const LOOKS = { same: "", added: "bg-up-bg", removed: "bg-down-bg" } as const;

/** Two sources as one: changed lines with sign and colour, three unchanged ones around them. */
export function DiffBlock({ diff, label }: DiffBlockProps) {
  const { hunks } = diff;
  if (hunks.length === 0) return <p className="text-ink-2">The source is the same, line by line.</p>;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-2">
        <span className="figure text-up">+{diff.added}</span>{" "}
        <span className="figure text-down">−{diff.removed}</span> lines
        {diff.coarse && "; the texts differ too much to compare line by line"}
      </p>
      <figure
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keyboard.
        tabIndex={0}
        className="max-h-[40rem] overflow-auto rounded-md border border-line bg-sunk"
      >
        <pre className="figure w-max min-w-full py-2.5 text-xs leading-5">
          <code>
            {hunks.map((hunk, index) => (
              <span key={`${hunk[0]?.before}-${hunk[0]?.after}`} className="block">
                {index > 0 && <span className="block border-y border-line px-4 text-ink-2">…</span>}
                {hunk.map((line) => (
                  <Line key={`${line.before}-${line.after}`} line={line} />
                ))}
              </span>
            ))}
          </code>
        </pre>
      </figure>
    </div>
  );
}

function Line({ line }: { line: DiffLine }) {
  return (
    <span className={classNames("block pr-4", LOOKS[line.kind])}>
      <LineNumber number={line.before} />
      <LineNumber number={line.after} />
      <span aria-hidden="true" className="inline-block w-5 text-center select-none">
        {MARKS[line.kind]}
      </span>
      {SPOKEN[line.kind] !== "" && <span className="sr-only">{SPOKEN[line.kind]}</span>}
      {line.text}
      {"\n"}
    </span>
  );
}

function LineNumber({ number }: { number: number | null }) {
  return (
    <span aria-hidden="true" className="inline-block w-10 pr-2 text-right text-ink-2 select-none">
      {number ?? ""}
    </span>
  );
}

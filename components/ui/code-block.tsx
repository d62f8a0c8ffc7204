import { classNames } from "@/components/ui/class-names";

export interface CodeBlockProps {
  code: string;
  /** Names the block: "Source of RSI 1.2.0". */
  label: string;
  /** Lines to mark, counted from 1 (an error, a change). */
  marked?: readonly number[];
  /** Leaves the line numbers out, for a command or a short example. */
  bare?: boolean;
  className?: string;
}

/** Plain readable source with line numbers that are not copied; scrolls by itself, also with the keyboard. */
export function CodeBlock({ code, label, marked = [], bare, className }: CodeBlockProps) {
  const lines = code.replace(/\n$/, "").split("\n");
  return (
    <figure
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keyboard.
      tabIndex={0}
      className={classNames(
        "overflow-auto rounded-md border border-line bg-sunk",
        className ?? "max-h-[32rem]",
      )}
    >
      <pre className="figure w-max min-w-full py-2.5 text-xs leading-5">
        <code>
          {lines.map((line, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number.
              key={index}
              data-line={bare ? undefined : index + 1}
              className={classNames(
                "block pr-4",
                bare ? "pl-4" : "code-line",
                marked.includes(index + 1) && "bg-down-bg",
              )}
            >
              {line === "" ? " " : line}
              {"\n"}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  );
}

import type { AppError } from "@/lib/errors";

/** Something to say about a source. Lines and columns count from 1; `null` where it is about no place. */
export interface SourceProblem {
  message: string;
  line: number | null;
  column: number | null;
}

/**
 * A problem as compilers write it, `file:line:column message`, with the line and a caret under the place.
 */
export function problemText(file: string, source: string, { message, line, column }: SourceProblem): string {
  if (line === null) return `${file} ${message}`;
  const head = `${file}:${line}:${column ?? 1} ${message}`;
  const text = source.split(/\r\n|\n|\r/)[line - 1];
  if (text === undefined || source === "") return head;
  const gutter = `${line} | `;
  // A tab stays a tab under the line, so that the caret stands below its place however wide tabs are.
  const before = text.slice(0, Math.max(0, (column ?? 1) - 1)).replace(/[^\t]/g, " ");
  return [head, `  ${gutter}${text}`, `  ${" ".repeat(gutter.length)}${before}^`].join("\n");
}

/** What the sandbox refused, each with its place where it knew one. */
export function problemsOf({ message, errors = [] }: Pick<AppError, "message" | "errors">): SourceProblem[] {
  if (errors.length === 0) return [{ message, line: null, column: null }];
  return errors.map(({ message: words, line = null, column = null }) => ({ message: words, line, column }));
}

import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";

/** Something to say at a place of the source. Line and column count from 1; line 0: about the whole. */
export interface EditorProblem {
  severity: "error" | "warning";
  message: string;
  line: number;
  column: number;
}

/** Problems as marks: from the place to the end of the word there, or the first line's for those without a place. */
export function diagnosticsOf(text: Text, problems: readonly EditorProblem[]): Diagnostic[] {
  return problems.map(({ severity, message, line, column }) => {
    const at = text.line(Math.min(Math.max(line, 1), text.lines));
    const from = Math.min(at.from + Math.max(column - 1, 0), at.to);
    const word = /^[\w$]+/.exec(text.sliceString(from, at.to))?.[0].length ?? 1;
    return { from, to: Math.min(from + word, at.to), severity, message };
  });
}

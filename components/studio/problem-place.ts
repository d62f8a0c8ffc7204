import type { ApiProblem } from "@/components/api-client";
import type { EditorProblem } from "@/components/studio/editor/editor-problems";
import type { SandboxFailure } from "@/lib/sandbox/failure";

/** A failed preview as a mark in the source. */
export function markOfFailure({ message, line, column }: SandboxFailure): EditorProblem {
  return { severity: "error", message, line, column };
}

/** What a run on the server refused about the source, as marks in it; empty when it was about something else. */
export function marksOfProblem({ code, detail }: ApiProblem): EditorProblem[] {
  if (!code.startsWith("SANDBOX_")) return [];
  const [, message = detail, line, column] = /^(.*) \(line (\d+), column (\d+)\)$/s.exec(detail) ?? [];
  return [{ severity: "error", message, line: Number(line ?? 0), column: Number(column ?? 0) }];
}

/** `Line 3, column 5: …`; without a place only the words. */
export function problemText({ message, line, column }: EditorProblem): string {
  return line > 0 ? `Line ${line}, column ${column}: ${message}` : message;
}

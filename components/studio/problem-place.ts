import type { ApiProblem } from "@/components/api-client";
import type { EditorProblem } from "@/components/studio/editor/editor-problems";
import type { GateReport } from "@/lib/indicators/gate-schema";
import type { SandboxFailure } from "@/lib/sandbox/failure";

/** A failed preview as a mark in the source. */
export function markOfFailure({ message, line, column }: SandboxFailure): EditorProblem {
  return { severity: "error", message, line, column };
}

/** What a run on the server refused about the source, as marks in it; empty when it was about something else. */
export function marksOfProblem({ code, errors }: ApiProblem): EditorProblem[] {
  if (!code.startsWith("SANDBOX_")) return [];
  return errors.map(({ message, line = 0, column = 0 }) => ({ severity: "error", message, line, column }));
}

/** What the gates found at places of the source; notes stay in the report. */
export function marksOfReport({ gates }: GateReport): EditorProblem[] {
  return gates.flatMap(({ findings }) =>
    findings.flatMap(({ severity, message, line, column }) =>
      severity === "note" || line === null ? [] : [{ severity, message, line, column: column ?? 0 }],
    ),
  );
}

/** `Line 3, column 5: …`; without a place only the words. */
export function problemText({ message, line, column }: EditorProblem): string {
  return line > 0 ? `Line ${line}, column ${column}: ${message}` : message;
}

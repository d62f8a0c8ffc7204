import { AppError, type ErrorCode } from "@/lib/errors";
import type { FailureCode, SandboxFailure } from "@/lib/sandbox/failure";
import type { JobCost } from "@/lib/sandbox/protocol";

const ERROR_CODES: Readonly<Record<FailureCode, ErrorCode>> = {
  TIMEOUT: "SANDBOX_TIMEOUT",
  MEMORY: "SANDBOX_MEMORY",
  OUTPUT_LIMIT: "SANDBOX_OUTPUT_LIMIT",
  BAD_RESULT: "SANDBOX_BAD_RESULT",
  RUNTIME: "SANDBOX_RUNTIME",
  COMPILE: "SANDBOX_COMPILE",
  CRASHED: "SANDBOX_CRASHED",
  VALIDATION: "VALIDATION",
};

export function errorCodeOf({ code }: SandboxFailure): ErrorCode {
  return ERROR_CODES[code];
}

/** A job that failed, with what it cost until then. */
export class SandboxError extends AppError {
  readonly cost: JobCost;
  /** Engine and library that ran it. */
  readonly engine: string;

  /** The message names the place in the user's source where it is known; `detail` is internal. */
  constructor(failure: SandboxFailure, run: { cost: JobCost; engine: string; detail: string }) {
    const message = printable(failure.message);
    const place = failure.line > 0 ? ` (line ${failure.line}, column ${failure.column})` : "";
    const errors = [{ path: pathOf(failure), message, ...placeOf(failure) }];
    super(errorCodeOf(failure), `${message}${place}`, { detail: run.detail, errors });
    this.cost = run.cost;
    this.engine = run.engine;
  }
}

/** What was refused: an input the caller gave, as the runner names it first in its words, or the source. */
function pathOf({ code, message }: SandboxFailure): string {
  return code === "VALIDATION" ? (/^inputs\.\w+/.exec(message)?.[0] ?? "inputs") : "source";
}

/** An editor can mark a line only where there is one. */
function placeOf({ line, column }: SandboxFailure): { line?: number; column?: number } {
  if (line < 1) return {};
  return column < 1 ? { line } : { line, column };
}

/** Control characters of a guest's words become blanks. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** For a job nobody waits for any more. */
export function goneError(): AppError {
  return busyError("Whoever asked for this run has gone.", 1);
}

/** Both a full queue and a user's own two jobs: try again soon. */
export function busyError(message: string, retryAfterSeconds: number): AppError {
  return new AppError("UNAVAILABLE", message, { retryAfterSeconds });
}

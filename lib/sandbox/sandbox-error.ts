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

/** A job that failed, with what it cost until then. */
export class SandboxError extends AppError {
  readonly cost: JobCost;
  /** Engine and library that ran it. */
  readonly engine: string;

  /** The message names the place in the user's source where it is known; `detail` is internal. */
  constructor(failure: SandboxFailure, run: { cost: JobCost; engine: string; detail: string }) {
    const place = failure.line > 0 ? ` (line ${failure.line}, column ${failure.column})` : "";
    super(ERROR_CODES[failure.code], `${printable(failure.message)}${place}`, { detail: run.detail });
    this.cost = run.cost;
    this.engine = run.engine;
  }
}

/** Control characters of a guest's words become blanks. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Both a full queue and a user's own two jobs: try again soon. */
export function busyError(message: string, retryAfterSeconds: number): AppError {
  return new AppError("UNAVAILABLE", message, { retryAfterSeconds });
}

import { AppError, type ErrorCode } from "@/lib/errors";
import type { FailureCode, SandboxFailure } from "@/lib/sandbox/failure";

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

/** The error of a failed job. The message names the place in the user's source where it is known. */
export function sandboxError(failure: SandboxFailure, detail: string): AppError {
  const place = failure.line > 0 ? ` (line ${failure.line}, column ${failure.column})` : "";
  return new AppError(ERROR_CODES[failure.code], `${printable(failure.message)}${place}`, { detail });
}

/** Control characters of a guest's words become blanks. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Both a full queue and a user's own two jobs: try again soon. */
export function busyError(message: string, retryAfterSeconds: number): AppError {
  return new AppError("UNAVAILABLE", message, { retryAfterSeconds });
}

import { z } from "zod";
import { sqlState } from "@/lib/db";
import { AppError, ERROR_STATUS, type ErrorCode } from "@/lib/errors";

const Place = z.int().min(1).optional();

/** The body of every error answer (RFC 9457). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    detail: z.string(),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          path: z.string(),
          message: z.string(),
          line: Place.describe("In the source, from 1; only where a place is known."),
          column: Place,
        }),
      )
      .optional(),
    report: z.unknown().optional().describe("What a check found, where one refused: a `GateReport`."),
  })
  .meta({ id: "Problem", description: "What was wrong, where, and what to do." });

const TITLES: Record<ErrorCode, string> = {
  VALIDATION: "The input is not valid",
  UNAUTHENTICATED: "Not signed in",
  PAYMENT_REQUIRED: "The wallet is too low",
  FORBIDDEN: "Not allowed",
  NOT_FOUND: "Not found",
  FEATURE_DISABLED: "Switched off",
  CONFLICT: "Conflict",
  IDEMPOTENCY_MISMATCH: "Idempotency key used for another request",
  PAYLOAD_TOO_LARGE: "The body is too large",
  UNPROCESSABLE: "Refused by the rules",
  RATE_LIMITED: "Too many requests",
  INTERNAL: "Something went wrong here",
  UNAVAILABLE: "Not available right now",
  SANDBOX_TIMEOUT: "The indicator took too long",
  SANDBOX_MEMORY: "The indicator used too much memory",
  SANDBOX_OUTPUT_LIMIT: "The indicator returned too much",
  SANDBOX_BAD_RESULT: "The indicator returned something it may not",
  SANDBOX_RUNTIME: "The indicator failed",
  SANDBOX_COMPILE: "The indicator does not compile",
  SANDBOX_CRASHED: "The indicator ended its sandbox",
};

// SQLSTATE → what a caller may know of it.
const BY_SQL_STATE: Record<string, [ErrorCode, string]> = {
  "22021": ["VALIDATION", "The text has characters that cannot be stored."],
  "22P05": ["VALIDATION", "The text has characters that cannot be stored."],
  "22P02": ["VALIDATION", "A value has the wrong form."],
  "22003": ["VALIDATION", "A number is out of range."],
  "23505": ["CONFLICT", "This exists already."],
  "57014": ["UNAVAILABLE", "The request took too long. Try again in a moment."],
  "53300": ["UNAVAILABLE", "The server is busy. Try again in a moment."],
};

/** Everything that can be thrown, as the one error of the product. The original stays on `cause`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const known = BY_SQL_STATE[sqlState(error) ?? ""];
  if (known) return new AppError(known[0], known[1], { cause: error });
  return new AppError(
    "INTERNAL",
    "An unexpected error happened. Nothing was changed. Quote the request id if you report it.",
    {
      cause: error,
      detail: error instanceof Error ? error.message : String(error),
    },
  );
}

/** The HTTP answer for an error. */
export function toProblem(error: AppError, requestId: string): Response {
  const headers = new Headers({ "Content-Type": "application/problem+json" });
  if (error.retryAfterSeconds !== undefined)
    headers.set("Retry-After", String(Math.max(1, error.retryAfterSeconds)));
  if (error.code === "UNAUTHENTICATED") headers.set("WWW-Authenticate", 'Bearer realm="touchstone"');
  const body = {
    type: `/docs/errors#${error.code.toLowerCase().replaceAll("_", "-")}`,
    title: TITLES[error.code],
    status: error.status,
    code: error.code,
    detail: error.message,
    requestId,
    ...(error.errors ? { errors: error.errors } : {}),
    ...(error.report === undefined ? {} : { report: error.report }),
  };
  return new Response(JSON.stringify(body), { status: error.status, headers });
}

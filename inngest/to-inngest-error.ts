import { NonRetriableError, RetryAfterError } from "inngest";
import { AppError, type ErrorCode } from "@/lib/errors";

/** Whether the same call may succeed later. */
const MAY_PASS: Record<ErrorCode, boolean> = {
  VALIDATION: false,
  UNAUTHENTICATED: false,
  PAYMENT_REQUIRED: false,
  FORBIDDEN: false,
  NOT_FOUND: false,
  FEATURE_DISABLED: false,
  CONFLICT: false,
  IDEMPOTENCY_MISMATCH: false,
  PAYLOAD_TOO_LARGE: false,
  UNPROCESSABLE: false,
  RATE_LIMITED: true,
  INTERNAL: true,
  UNAVAILABLE: true,
  SANDBOX_TIMEOUT: false,
  SANDBOX_MEMORY: false,
  SANDBOX_OUTPUT_LIMIT: false,
  SANDBOX_BAD_RESULT: false,
  SANDBOX_RUNTIME: false,
  SANDBOX_COMPILE: false,
  SANDBOX_CRASHED: true,
};

/** The third mapping of `AppError`, beside HTTP's: what another attempt cannot change is not tried again. */
export function toInngestError(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const words = `${error.code}: ${error.message}${error.detail === undefined ? "" : ` (${error.detail})`}`;
  if (!MAY_PASS[error.code]) return new NonRetriableError(words, { cause: error });
  if (error.retryAfterSeconds !== undefined) {
    return new RetryAfterError(words, error.retryAfterSeconds * 1_000, { cause: error });
  }
  return new Error(words, { cause: error });
}

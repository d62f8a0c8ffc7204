/** The closed list of error codes and the HTTP status each one maps to (shared contract, "Errors"). */
export const ERROR_STATUS = {
  VALIDATION: 400,
  UNAUTHENTICATED: 401,
  PAYMENT_REQUIRED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  FEATURE_DISABLED: 404,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNPROCESSABLE: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  SANDBOX_TIMEOUT: 422,
  SANDBOX_MEMORY: 422,
  SANDBOX_OUTPUT_LIMIT: 422,
  SANDBOX_BAD_RESULT: 422,
  SANDBOX_RUNTIME: 422,
  SANDBOX_COMPILE: 422,
  SANDBOX_CRASHED: 422,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One refused field: `path` is dotted (`bars.close.3`), empty for the whole input. */
export interface FieldError {
  path: string;
  message: string;
  /** Place in a text, both counted from 1: of a source that failed in the sandbox, where it is known. */
  line?: number;
  column?: number;
}

export interface AppErrorOptions {
  /** Internal words for the log; never sent to a client. */
  detail?: string;
  errors?: readonly FieldError[];
  /** Seconds a client should wait before it tries again (`Retry-After`). */
  retryAfterSeconds?: number;
  /** What a check found, as JSON: it goes into the answer as `report`. */
  report?: unknown;
  cause?: unknown;
}

/**
 * The one error of the product. `message` is public and says what was wrong and what to do;
 * `detail` is internal. Every transport maps it once.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[] | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly report: unknown;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.report = options.report;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** The answer for a row that does not exist and for a row of somebody else: the two must look alike. */
export function notFound(what: string): AppError {
  return new AppError("NOT_FOUND", `${what} was not found.`);
}

"use client";

import { ERROR_STATUS, type ErrorCode, type FieldError } from "@/lib/errors";

/** `NETWORK`: no answer of ours arrived. */
export type ProblemCode = ErrorCode | "NETWORK";

/** A refused request, as problem+json told it; `message` and `detail` say what was wrong and what to do. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  /** 0 when no answer arrived. */
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
  /** What a check found, where one refused. */
  readonly report: unknown;

  constructor(facts: {
    code: ProblemCode;
    status: number;
    detail: string;
    errors?: readonly FieldError[];
    requestId?: string | null;
    retryAfterSeconds?: number | null;
    report?: unknown;
    cause?: unknown;
  }) {
    super(facts.detail, { cause: facts.cause });
    this.name = "ApiProblem";
    this.code = facts.code;
    this.status = facts.status;
    this.detail = facts.detail;
    this.errors = facts.errors ?? [];
    this.requestId = facts.requestId ?? null;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
    this.report = facts.report;
  }
}

export interface CallOptions {
  /** Default: POST with `json` or `body`, else GET. */
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  json?: unknown;
  /** Anything that is not JSON: a file, packed bars. Set its `Content-Type` in `headers`. */
  body?: BodyInit;
  headers?: Record<string, string>;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/**
 * Calls our API from the browser. An answer without a body (204) gives `null`.
 * @throws ApiProblem for a refusal and when the network fails; an aborted call throws the signal's reason.
 */
export async function callApi<T>(path: string, options: CallOptions = {}): Promise<T> {
  const text = await heard(
    requestApi(path, options).then((response) => response.text()),
    options.signal,
  );
  return JSON.parse(text === "" ? "null" : text);
}

/**
 * The answer of our API as it comes in, line by line, each one JSON.
 * @throws ApiProblem as `callApi`, also when the network fails on the way.
 */
export async function* callApiForLines<T>(path: string, options: CallOptions = {}): AsyncGenerator<T> {
  const { body } = await requestApi(path, options);
  const pieces = (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value = "" } = await heard(pieces.read(), options.signal);
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") yield JSON.parse(line);
    if (done) return;
  }
}

/** The successful answer, its body unread. */
async function requestApi(path: string, options: CallOptions): Promise<Response> {
  const { json, body, idempotencyKey, signal } = options;
  const headers = new Headers(options.headers);
  headers.set("Accept", "application/json, application/problem+json");
  if (json !== undefined) headers.set("Content-Type", "application/json");
  if (idempotencyKey !== undefined) headers.set("Idempotency-Key", idempotencyKey);
  const payload = json === undefined ? body : JSON.stringify(json);
  const method = options.method ?? (payload === undefined ? "GET" : "POST");
  const request = fetch(path, { method, headers, body: payload, signal, credentials: "same-origin" });
  const response = await heard(request, signal);
  if (!response.ok) throw readProblem(response, await heard(response.text(), signal));
  return response;
}

/** What the network gives; that it gave nothing is a problem of ours, that it was called off is the caller's. */
async function heard<T>(pending: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await pending;
  } catch (cause) {
    if (signal?.aborted || cause instanceof ApiProblem) throw cause;
    throw new ApiProblem({
      code: "NETWORK",
      status: 0,
      detail: "The server did not answer. Check the connection and try again.",
      cause,
    });
  }
}

function readProblem(response: Response, text: string): ApiProblem {
  const problem = parseRecord(text);
  const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return new ApiProblem({
    code: isErrorCode(problem.code) ? problem.code : response.status >= 500 ? "UNAVAILABLE" : "INTERNAL",
    status: response.status,
    detail:
      typeof problem.detail === "string"
        ? problem.detail
        : `The server answered ${response.status} without saying why. Try again in a moment.`,
    errors: Array.isArray(problem.errors) ? problem.errors.filter(isFieldError) : [],
    requestId:
      typeof problem.requestId === "string" ? problem.requestId : response.headers.get("X-Request-Id"),
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
    report: problem.report,
  });
}

function parseRecord(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && Object.hasOwn(ERROR_STATUS, value);
}

function isFieldError(value: unknown): value is FieldError {
  if (typeof value !== "object" || value === null) return false;
  return (
    "path" in value &&
    typeof value.path === "string" &&
    "message" in value &&
    typeof value.message === "string"
  );
}

/** Anything thrown by a call as a problem that can be shown. */
export function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({
    code: "INTERNAL",
    status: 0,
    detail: "Something went wrong in this page. Reload it and try again.",
    cause: error,
  });
}

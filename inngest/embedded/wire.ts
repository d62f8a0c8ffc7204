import { z } from "zod";

/** What the executor and the SDK say to each other; measured, see `fixtures/` and its test. */

export const EventPayload = z.looseObject({
  id: z.string().optional(),
  name: z.string().min(1),
  data: z.unknown().optional(),
  ts: z.number().optional(),
});
export type EventPayload = z.infer<typeof EventPayload>;

/** An event as it is kept: with its id and time. */
export interface StoredEvent {
  id: string;
  name: string;
  data: unknown;
  ts: number;
  [field: string]: unknown;
}

export const WireError = z.looseObject({ name: z.string().optional(), message: z.string().optional() });
export type WireError = z.infer<typeof WireError>;

/** One operation of a 206; which ones are supported is decided in `plan-turn.ts`. */
export const Op = z.looseObject({
  op: z.string(),
  id: z.string(),
  name: z.string().optional(),
  displayName: z.string().optional(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type Op = z.infer<typeof Op>;

/** The wire form of a memoised step. */
export type Memo = { data: unknown } | { error: unknown };

/** What the SDK answered to one call. */
export interface Answer {
  status: number;
  /** `x-inngest-no-retry` says true. */
  noRetry: boolean;
  retryAfter: string | null;
  /** Came with `x-inngest-sdk`: nothing else is an answer of the SDK. */
  fromSdk: boolean;
  body: unknown;
}

/** The body of a call. No `fn_id` and no `qi_id`: with them the SDK checkpoints over HTTP. */
export interface CallBody {
  version: 2;
  event: StoredEvent;
  events: StoredEvent[];
  steps: Record<string, Memo>;
  ctx: {
    run_id: string;
    attempt: number;
    max_attempts: number;
    use_api: false;
    disable_immediate_execution: boolean;
    stack: { stack: string[]; current: number };
  };
}

const limit = z.union([
  z.number(),
  z.object({ limit: z.number(), key: z.string().optional(), scope: z.string().optional() }),
]);

/** One function of the SDK's registration. Options it may carry and the executor refuses stay unknown here. */
export const FunctionConfig = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(
    z.union([
      z.object({ event: z.string(), expression: z.string().optional() }),
      z.object({ cron: z.string(), jitter: z.string().optional() }),
    ]),
  ),
  steps: z.object({
    step: z.looseObject({ retries: z.object({ attempts: z.number().optional() }).optional() }),
  }),
  concurrency: z.union([limit, z.array(limit)]).optional(),
  cancel: z
    .array(z.object({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() }))
    .optional(),
});
export type FunctionConfig = z.infer<typeof FunctionConfig>;

export const Registration = z.looseObject({ functions: z.array(FunctionConfig) });

export const FUNCTION_FAILED = "inngest/function.failed";
export const FUNCTION_CANCELLED = "inngest/function.cancelled";
export const FUNCTION_INVOKED = "inngest/function.invoked";
export const SCHEDULED_TIMER = "inngest/scheduled.timer";

import type { Sql } from "@/inngest/embedded/database";
import type { Queue } from "@/inngest/embedded/queue";
import type { RegisteredFunction } from "@/inngest/embedded/register";
import type { Answer, CallBody, EventPayload } from "@/inngest/embedded/wire";

/** What the executor's parts share. */
export interface ExecutorContext {
  functions: ReadonlyMap<string, RegisteredFunction>;
  queue: Queue;
  /** One transaction; after its commit this process looks at the queue. */
  transaction: <T>(work: (tx: Sql) => Promise<T>) => Promise<T>;
  /** Stores events and does what they cause, in the caller's transaction. */
  publish: (tx: Sql, events: readonly EventPayload[]) => Promise<void>;
  /** Reads outside a transaction. */
  sql: Sql;
  /** Calls the SDK's handler for a function, or for one planned step of it. */
  call: (functionId: string, stepId: string | null, body: CallBody) => Promise<Answer>;
  /** Epoch ms. */
  clock: () => number;
  /** 0 up to 1. */
  random: () => number;
  /** Multiplies the backoff table; 1 outside tests. */
  backoffScale: number;
  /** True once the executor stops: turns under way end, no new one begins. */
  stopping: () => boolean;
  report: (message: string, error: unknown) => void;
}

import type { Inngest, InngestFunction } from "inngest";
import type pg from "pg";
import { z } from "zod";
import type { ExecutorContext } from "@/inngest/embedded/context";
import { executorPool, type Sql, transaction } from "@/inngest/embedded/database";
import { type SdkHandler, sdkHandler } from "@/inngest/embedded/handler";
import { ingest } from "@/inngest/embedded/ingest";
import { Queue } from "@/inngest/embedded/queue";
import { type RegisteredFunction, registerFunctions } from "@/inngest/embedded/register";
import { purgeFinished } from "@/inngest/embedded/retention";
import { RunLocks } from "@/inngest/embedded/run-lock";
import { cancelRun, rerun } from "@/inngest/embedded/run-verbs";
import type { RunningExecutor } from "@/inngest/embedded/running";
import { announceSchedules, fireDueSchedules } from "@/inngest/embedded/schedules";
import { announceServed } from "@/inngest/embedded/served-functions";
import { EventPayload, Registration } from "@/inngest/embedded/wire";
import { Worker } from "@/inngest/embedded/worker";

export interface ExecutorOptions {
  connectionString: string;
  client: Inngest.Any;
  functions: readonly InngestFunction.Any[];
  /** Jobs worked on at the same time by this process. */
  capacity?: number;
  /** Multiplies Inngest's backoff table; tests make it small. */
  backoffScale?: number;
  /** Epoch ms; tests give their own. */
  clock?: () => number;
  report: (message: string, error: unknown) => void;
}

const CAPACITY = 5;
/** Beside one connection per job: the queue's own, sends of pages, the sweeps. */
const SPARE_CONNECTIONS = 3;
const ORPHANS_EVERY_MS = 1_000;
const SCHEDULES_EVERY_MS = 1_000;
const SERVED_EVERY_MS = 20_000;
const RETENTION_EVERY_MS = 3_600_000;

/** Runs Inngest functions on PostgreSQL alone; several processes on one database share the work. */
export class Executor implements RunningExecutor {
  readonly #options: ExecutorOptions;
  readonly #pool: pg.Pool;
  readonly #queue: Queue;
  readonly #handler: SdkHandler;
  readonly #locks: RunLocks;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #sweeps = new Set<Promise<void>>();
  #functions: ReadonlyMap<string, RegisteredFunction> = new Map();
  #worker: Worker | undefined;
  #context: ExecutorContext | undefined;
  #stopping: Promise<void> | undefined;

  constructor(options: ExecutorOptions) {
    this.#options = options;
    const { connectionString, capacity = CAPACITY } = options;
    const onError = (error: Error) => options.report("the executor's database connection failed", error);
    this.#pool = executorPool({ connectionString, max: capacity + SPARE_CONNECTIONS, onError });
    this.#queue = new Queue(this.#pool, onError);
    this.#locks = new RunLocks(connectionString, onError);
    this.#handler = sdkHandler(options.client, options.functions);
  }

  /**
   * Takes the functions over from the SDK; needs no database.
   * @throws Error that names what a function asks for and the executor does not support.
   */
  async register(): Promise<void> {
    await this.#handler.register();
  }

  /** Registers and begins to work; may be called again when it failed for want of a database. */
  async start(): Promise<void> {
    const { capacity = CAPACITY } = this.#options;
    if (this.#functions.size === 0) await this.register();
    await this.#queue.start();
    const context = this.#makeContext();
    await announceServed(this.#pool, [...this.#functions.keys()]);
    await announceSchedules(context);
    this.#context = context;
    this.#worker = new Worker({ context, locks: this.#locks, capacity });
    await this.#queue.freeOrphans();
    this.#worker.start();
    this.#every(ORPHANS_EVERY_MS, async () => {
      if ((await this.#queue.freeOrphans()) > 0) this.#worker?.poke();
    });
    this.#every(SCHEDULES_EVERY_MS, () => fireDueSchedules(context));
    this.#every(SERVED_EVERY_MS, () => announceServed(this.#pool, [...this.#functions.keys()]));
    this.#every(RETENTION_EVERY_MS, () => purgeFinished(context));
  }

  async stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    await this.#stopping;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input));
    const text = typeof init?.body === "string" ? init.body : "null";
    if (pathname === "/fn/register") {
      this.#functions = registerFunctions(Registration.parse(JSON.parse(text)).functions);
      return Response.json({ status: 200, modified: true });
    }
    if (pathname.startsWith("/e/")) return await this.#receive(JSON.parse(text), new Headers(init?.headers));
    return Response.json({ error: `the embedded executor does not support ${pathname}` }, { status: 501 });
  };

  async cancelRun(runId: string): Promise<boolean> {
    return await cancelRun(this.#started(), runId);
  }

  async rerun(runId: string): Promise<string> {
    return await rerun(this.#started(), runId);
  }

  async health() {
    return {
      running: this.#worker !== undefined && this.#stopping === undefined,
      active: this.#worker?.active ?? 0,
      oldestWaitingMs: await this.#queue.oldestWaitingMs(),
    };
  }

  async #receive(body: unknown, headers: Headers): Promise<Response> {
    const context = this.#started();
    const events = z.array(EventPayload).parse([body].flat());
    const seed = headers.get("x-inngest-event-id-seed");
    const ids = await context.transaction((tx) => ingest(context, tx, { events, seed }));
    return Response.json({ ids, status: 200 });
  }

  #started(): ExecutorContext {
    if (this.#context === undefined) throw new Error("the embedded executor is not started");
    return this.#context;
  }

  #makeContext(): ExecutorContext {
    const context: ExecutorContext = {
      functions: this.#functions,
      queue: this.#queue,
      sql: this.#pool,
      transaction: async <T>(work: (tx: Sql) => Promise<T>) => {
        const result = await transaction(this.#pool, work);
        this.#worker?.poke();
        return result;
      },
      publish: async (tx, events) => {
        await ingest(context, tx, { events, seed: null });
      },
      call: this.#handler.call,
      clock: this.#options.clock ?? Date.now,
      random: Math.random,
      backoffScale: this.#options.backoffScale ?? 1,
      stopping: () => this.#stopping !== undefined,
      report: this.#options.report,
    };
    return context;
  }

  /** Repeats `sweep`, one at a time; a failure is reported and the next one tries again. */
  #every(ms: number, sweep: () => Promise<unknown>): void {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      const pass = sweep()
        .then(() => {})
        .catch((error: unknown) => this.#options.report("a sweep of the executor failed", error))
        .finally(() => {
          busy = false;
          this.#sweeps.delete(pass);
        });
      this.#sweeps.add(pass);
    }, ms);
    timer.unref();
    this.#timers.push(timer);
  }

  async #stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#worker?.stop();
    await Promise.all(this.#sweeps);
    await this.#queue.stop();
    await this.#locks.close();
    await this.#pool.end();
  }
}

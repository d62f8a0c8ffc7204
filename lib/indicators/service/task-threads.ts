import path from "node:path";
import { Worker } from "node:worker_threads";
import type { ThreadTaskKind, ThreadTasks } from "@/lib/indicators/thread-task";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { busyError } from "@/lib/sandbox/sandbox-error";
import { JobQueue } from "@/lib/sandbox/service/job-queue";
import { singleton } from "@/lib/singleton";

export interface TaskThreadsShape {
  /** The built thread (`npm run sandbox:build`). */
  file: string;
  threads: number;
  /** Milliseconds after which a thread is taken to hang. */
  taskMs: number;
}

/** One task on its way. */
interface Pending {
  kind: ThreadTaskKind;
  given: unknown;
  transfer: ArrayBuffer[];
  settle(answer: unknown): void;
  refuse(error: unknown): void;
}

export interface ThreadCall<Kind extends ThreadTaskKind> {
  /** Waiting tasks are taken one user after the other. */
  userId: string;
  kind: Kind;
  given: ThreadTasks[Kind]["given"];
  /** Buffers of `given` that the thread gets; they are empty here afterwards. */
  transfer: ArrayBuffer[];
  /** It waits however many do: part of an answer that has begun, of which there is one at a time. */
  unrefusable?: boolean;
}

/** A task was ended because it took longer than `taskMs`. */
export class ThreadTimeout extends Error {}

/** Worker threads for our own code on much data, so that the event loop of the web process stays free. */
export class TaskThreads {
  readonly #shape: TaskThreadsShape;
  readonly #queue = new JobQueue<Pending>();
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, { pending: Pending; deadline: NodeJS.Timeout }>();

  constructor(shape: TaskThreadsShape) {
    this.#shape = shape;
  }

  /** @throws AppError UNAVAILABLE when too many tasks wait; ThreadTimeout; any error that ended the thread. */
  async run<Kind extends ThreadTaskKind>(call: ThreadCall<Kind>): Promise<ThreadTasks[Kind]["answer"]> {
    const { userId, kind, given, transfer, unrefusable = false } = call;
    const full = this.#queue.size >= SANDBOX_LIMITS.threadQueueTasks;
    if (full && !unrefusable) throw busyError("The server is busy.", 2);
    return await new Promise((settle, refuse) => {
      // A thread answers a task of a kind with the answer of that kind (`thread-task.ts`).
      const pending = { kind, given, transfer, settle: settle as Pending["settle"], refuse };
      this.#queue.push(userId, pending);
      this.#dispatch();
    });
  }

  /** Ends every thread; what waits or runs is refused. */
  async stop(): Promise<void> {
    for (const { refuse } of this.#queue.drain()) refuse(busyError("The server is shutting down.", 5));
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((thread) => thread.terminate()));
  }

  #dispatch(): void {
    while (this.#queue.size > 0 && this.#busy.size < this.#shape.threads) {
      const pending = this.#queue.shift();
      if (pending === undefined) return;
      const thread = this.#idle.pop() ?? this.#open();
      const deadline = setTimeout(() => this.#end(thread), this.#shape.taskMs);
      this.#busy.set(thread, { pending, deadline });
      thread.ref();
      thread.postMessage({ kind: pending.kind, given: pending.given }, pending.transfer);
    }
  }

  #open(): Worker {
    const thread = new Worker(this.#shape.file);
    thread.on("message", (answer) => {
      this.#idle.push(thread);
      thread.unref();
      this.#finish(thread, ({ settle }) => settle(answer));
    });
    thread.on("error", (error) => this.#finish(thread, ({ refuse }) => refuse(error)));
    thread.on("exit", () => {
      const at = this.#idle.indexOf(thread);
      if (at >= 0) this.#idle.splice(at, 1);
      this.#finish(thread, ({ refuse }) => refuse(busyError("The server is shutting down.", 5)));
    });
    return thread;
  }

  /** A thread that hangs: its next task gets another. */
  #end(thread: Worker): void {
    void thread.terminate();
    const message = `a thread took more than ${this.#shape.taskMs} ms`;
    this.#finish(thread, ({ refuse }) => refuse(new ThreadTimeout(message)));
  }

  #finish(thread: Worker, tell: (pending: Pending) => void): void {
    const task = this.#busy.get(thread);
    if (task === undefined) return;
    clearTimeout(task.deadline);
    this.#busy.delete(thread);
    tell(task.pending);
    this.#dispatch();
  }
}

/** The built thread of this installation. */
export function threadFile(): string {
  return path.resolve("dist/sandbox/library-thread.mjs");
}

/** The threads of this web process, each started when it is first needed. */
export function taskThreads(): TaskThreads {
  return singleton("task-threads", () => {
    const { threads, threadTaskMs: taskMs } = SANDBOX_LIMITS;
    return new TaskThreads({ file: threadFile(), threads, taskMs });
  });
}

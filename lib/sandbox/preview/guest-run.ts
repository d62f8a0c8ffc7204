import { crashFailure, type SandboxFailure, timeoutFailure } from "@/lib/sandbox/failure";
import { askWorker, workerOf } from "@/lib/sandbox/preview/ask-worker";
import type { GuestTask } from "@/lib/sandbox/preview/guest-worker";
import type { PreviewMessage, PreviewOrder } from "@/lib/sandbox/preview/preview-protocol";
import { parseGuestFailure } from "@/lib/sandbox/worker/guest-failure";

interface OpenedWorker {
  worker: Worker;
  /** Settles when the runner stands, before any guest code. */
  ready: Promise<boolean>;
}

/** Fresh workers with the runner in them, one built ahead; each runs one order and is ended. */
export class GuestWorkers {
  readonly #script: string;
  readonly #busy = new Set<Worker>();
  #next: OpenedWorker | undefined;

  /** Both are expressions: `serve` of `guest-worker.ts`, and the runner. */
  constructor(serve: string, runner: string) {
    this.#script = `(${serve})(() => (${runner}));`;
    this.#next = this.#open();
  }

  /** Runs JavaScript that the stripper made; the answer is one message to the page. */
  async run(code: string, order: PreviewOrder): Promise<PreviewMessage> {
    const { worker, ready } = this.#next ?? this.#open();
    this.#next = undefined;
    this.#busy.add(worker);
    try {
      if (!(await ready)) return failed(order.id, crashFailure());
      return await runIn(worker, code, order);
    } finally {
      worker.terminate();
      this.#busy.delete(worker);
      this.#next ??= this.#open();
    }
  }

  /** Ends every run under way: each will count as out of time. */
  stop(): void {
    for (const worker of this.#busy) worker.terminate();
    this.#busy.clear();
  }

  #open(): OpenedWorker {
    const worker = workerOf(this.#script);
    const ready = new Promise<boolean>((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
    });
    return { worker, ready };
  }
}

export function failed(id: number, failure: SandboxFailure): PreviewMessage {
  return { type: "failed", id, ...failure };
}

async function runIn(worker: Worker, code: string, order: PreviewOrder): Promise<PreviewMessage> {
  const task: GuestTask = { code, packed: order.packed, orderJson: orderJson(order) };
  const reply = await askWorker(worker, task, order.wallMs);
  if (reply.kind === "timeout") return failed(order.id, timeoutFailure(order.wallMs));
  if (reply.kind === "error") return failed(order.id, crashFailure());
  const { data } = reply;
  if (data instanceof ArrayBuffer && order.mode === "run")
    return { type: "series", id: order.id, frame: data };
  if (typeof data !== "string") return failed(order.id, crashFailure());
  if (order.mode === "describe" && data.startsWith("M"))
    return { type: "manifest", id: order.id, json: data.slice(1) };
  const failure = parseGuestFailure(data) ?? crashFailure();
  if (failure.code === "COMPILE" && failure.line === 0) return failed(order.id, await placed(code, failure));
  // The wrapper's own line is before the source.
  return failed(order.id, { ...failure, line: Math.max(0, failure.line - 1) });
}

/** As the worker on the server words an order: text rather than an object. */
function orderJson({ mode, bars, inputsJson }: PreviewOrder): string {
  const inputs: unknown = JSON.parse(inputsJson);
  const given = typeof inputs === "object" && inputs !== null ? Object.keys(inputs) : [];
  return JSON.stringify({ mode, bars, inputs, given, expected: null });
}

const PLACING_MS = 1_000;

/** Where the engine refuses code: a worker that fails to load says it, and what would run in it throws first. */
async function placed(code: string, failure: SandboxFailure): Promise<SandboxFailure> {
  const reply = await askWorker(
    workerOf(`throw 0; (function () { "use strict";\n${code}\n})`),
    null,
    PLACING_MS,
  );
  if (reply.kind !== "error" || !reply.message.includes("SyntaxError")) return failure;
  return { ...failure, line: Math.max(0, reply.line - 1), column: reply.column };
}

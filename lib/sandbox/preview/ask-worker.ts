/** How a worker answered; after `timeout` and `error` it has been ended. `line` and `column` count from 1. */
export type WorkerReply =
  | { kind: "answer"; data: unknown }
  | { kind: "timeout" }
  | { kind: "error"; message: string; line: number; column: number };

/** Posts one message and waits for one answer, no longer than `timeoutMs`. */
export function askWorker(worker: Worker, message: unknown, timeoutMs: number): Promise<WorkerReply> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end({ kind: "timeout" }), timeoutMs);
    const end = (reply: WorkerReply) => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.onerror = null;
      if (reply.kind !== "answer") worker.terminate();
      resolve(reply);
    };
    worker.onmessage = ({ data }) => end({ kind: "answer", data });
    worker.onerror = (event) => {
      event.preventDefault();
      end({ kind: "error", message: event.message ?? "", line: event.lineno ?? 0, column: event.colno ?? 0 });
    };
    worker.postMessage(message);
  });
}

/** A classic worker of this text. */
export function workerOf(text: string): Worker {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(address);
  // The worker has begun to load; its address is no longer needed when it answers or fails.
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  worker.addEventListener("error", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

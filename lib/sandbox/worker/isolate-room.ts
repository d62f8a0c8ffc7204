import ivm from "isolated-vm";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { CachedScript } from "@/lib/sandbox/worker/cached-script";

/** A fresh isolate in which one trusted script has run; `entry` is the function that script ended with. */
export interface IsolateRoom {
  isolate: ivm.Isolate;
  context: ivm.Context;
  entry: ivm.Reference<(...parameters: unknown[]) => unknown>;
}

/**
 * Opens an isolate and runs `script` in it before anything else can. On this thread: it is our own code, and each
 * hand-over to the engine's pool and back would cost more than most of the steps.
 */
export function openRoom(script: CachedScript, onCatastrophicError?: () => void): IsolateRoom {
  const memoryLimit = SANDBOX_LIMITS.isolateMemoryMb;
  const isolate = new ivm.Isolate({ memoryLimit, ...(onCatastrophicError && { onCatastrophicError }) });
  const context = isolate.createContextSync();
  const entry = script.compile(isolate).runSync(context, { reference: true });
  return { isolate, context, entry };
}

export function closeRoom({ isolate }: IsolateRoom): void {
  if (!isolate.isDisposed) isolate.dispose();
}

/**
 * Awaits `call`, and disposes the isolate when it is still running `watchdogGraceMs` after its own timeout:
 * that settles the hangs which V8's termination does not reach.
 */
export async function guarded<T>(
  isolate: ivm.Isolate,
  timeoutMs: number,
  call: () => Promise<T>,
): Promise<T> {
  const watchdog = setTimeout(() => {
    if (!isolate.isDisposed) isolate.dispose();
  }, timeoutMs + SANDBOX_LIMITS.watchdogGraceMs);
  try {
    return await call();
  } finally {
    clearTimeout(watchdog);
  }
}

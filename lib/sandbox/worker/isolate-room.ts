import ivm from "isolated-vm";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { CachedScript } from "@/lib/sandbox/worker/cached-script";

/** A fresh isolate in which one trusted script has run; `entry` is the function that script ended with. */
export interface IsolateRoom {
  isolate: ivm.Isolate;
  context: ivm.Context;
  entry: ivm.Reference<(...parameters: unknown[]) => unknown>;
}

/** Opens an isolate and runs `script` in it before anything else can. */
export async function openRoom(script: CachedScript, onCatastrophicError?: () => void): Promise<IsolateRoom> {
  const memoryLimit = SANDBOX_LIMITS.isolateMemoryMb;
  const isolate = new ivm.Isolate({ memoryLimit, ...(onCatastrophicError && { onCatastrophicError }) });
  const context = await isolate.createContext();
  const compiled = await script.compile(isolate);
  const entry = await compiled.run(context, { reference: true });
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

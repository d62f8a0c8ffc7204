import { crashFailure, memoryFailure, type SandboxFailure, timeoutFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

/** Words of the engine about a call that did not come back; guest words and host paths are not among them. */
export function engineFailure(error: unknown, wallMs: number): SandboxFailure {
  const message = error instanceof Error && typeof error.message === "string" ? error.message : "";
  if (message.includes("memory limit") || message.includes("allocation failed")) return memoryFailure();
  if (message.includes("timed out") || message.includes("disposed")) return timeoutFailure(wallMs);
  if (message.includes("call stack"))
    return { code: "RUNTIME", message: "The indicator called itself too deeply.", line: 0, column: 0 };
  return crashFailure();
}

/** Where and why V8 refused to compile a source; `[file:line:column]` is how the engine ends its message. */
export function compileFailure(error: unknown): SandboxFailure {
  const message = error instanceof Error && typeof error.message === "string" ? error.message : "";
  const place = /^(.*) \[[^\]]*?:(\d+):(\d+)\]$/s.exec(message);
  const words = (place?.[1] ?? "The source cannot be compiled").slice(0, SANDBOX_LIMITS.errorCharacters);
  return { code: "COMPILE", message: words, line: Number(place?.[2] ?? 0), column: Number(place?.[3] ?? 0) };
}

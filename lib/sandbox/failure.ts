import { groupDigits } from "@/lib/group-digits";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

/** How a job can fail. `VALIDATION` is a wrong input value; the rest map to `SANDBOX_*` error codes. */
export const FAILURE_CODES = [
  "TIMEOUT",
  "MEMORY",
  "OUTPUT_LIMIT",
  "BAD_RESULT",
  "RUNTIME",
  "COMPILE",
  "CRASHED",
  "VALIDATION",
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** `line` and `column` count from 1 in the user's source; 0 when unknown. `message` is public. */
export interface SandboxFailure {
  code: FailureCode;
  message: string;
  line: number;
  column: number;
}

export function isFailureCode(value: unknown): value is FailureCode {
  return FAILURE_CODES.some((code) => code === value);
}

export function timeoutFailure(wallMs: number): SandboxFailure {
  return {
    code: "TIMEOUT",
    message: `The indicator took longer than ${groupDigits(wallMs)} ms.`,
    line: 0,
    column: 0,
  };
}

export function memoryFailure(megabytes: number = SANDBOX_LIMITS.isolateMemoryMb): SandboxFailure {
  return {
    code: "MEMORY",
    message: `The indicator needed more than ${megabytes} MB of memory.`,
    line: 0,
    column: 0,
  };
}

export function crashFailure(): SandboxFailure {
  return { code: "CRASHED", message: "The indicator crashed its sandbox.", line: 0, column: 0 };
}

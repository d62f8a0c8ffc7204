import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

/** `process`: plain code here. `thread`: plain code in a worker thread. `sandbox`: an isolate of another process. */
export type Lane = "process" | "thread" | "sandbox";

/** Built-ins that weigh every bar of their window anew: microseconds a bar instead of nanoseconds. */
export const SLOW_BUILT_INS: ReadonlySet<string> = new Set([
  "autocorrelation-periodogram",
  "cci",
  "hurst",
  "random-walk-index",
  "rolling-rank",
  "volume-profile-lines",
]);

export interface RunShape {
  /** Id of the built-in; null for people's code. */
  builtIn: string | null;
  bars: number;
}

/** Where a run happens: people's code always in the sandbox, our own beside the event loop once it would hold it up. */
export function laneOf({ builtIn, bars }: RunShape): Lane {
  if (builtIn === null) return "sandbox";
  const { processBars, processBarsSlow } = SANDBOX_LIMITS;
  return bars > (SLOW_BUILT_INS.has(builtIn) ? processBarsSlow : processBars) ? "thread" : "process";
}

/** The most stored bars a run may name; bars sent along are bounded where they are read. */
export function storedBarsMax({ builtIn }: Pick<RunShape, "builtIn">): number {
  return builtIn === null ? SANDBOX_LIMITS.bars : SANDBOX_LIMITS.libraryBars;
}

import type { InProcess } from "@/scripts/bench/sandbox/in-process";
import { ratioTarget, type Target } from "@/scripts/bench/sandbox/target";

/** What crosses the isolate's wall, against a memcpy of the same bytes into a fresh buffer, in the engine's own process. */
export async function benchCopies(inProcess: InProcess, rounds: number): Promise<Target[]> {
  const targets: Target[] = [];
  for (const bars of [10_000, 100_000]) {
    const { barsIn, barsMemcpy, resultOut, resultMemcpy } = await inProcess.copies(bars, rounds * 2);
    const label = `${bars / 1_000}k bars`;
    targets.push(
      ratioTarget({
        name: `bars to the guest from the cache, ${label}`,
        ours: barsIn,
        of: "µs",
        ceiling: barsMemcpy,
        from: "µs memcpy",
        aim: 1.5,
      }),
      ratioTarget({
        name: `result out, 3 series, ${label}`,
        ours: resultOut,
        of: "µs",
        ceiling: resultMemcpy,
        from: "µs memcpy",
        aim: 2,
      }),
    );
  }
  return targets;
}

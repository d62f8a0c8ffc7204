import { readFileSync } from "node:fs";
import { residentBytes } from "@/lib/sandbox/service/process-usage";

const EVERY_MS = 5;

/** The most resident memory any of these processes was seen with, in bytes, while `work` ran. */
export async function peakMemoryDuring(pids: () => number[], work: () => Promise<void>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => {
    for (const pid of pids()) peak = Math.max(peak, peakBytes(pid), residentBytes(pid) ?? 0);
  }, EVERY_MS);
  await work();
  clearInterval(timer);
  return peak;
}

/** What the kernel remembers as the most; 0 when the process has ended. */
function peakBytes(pid: number): number {
  try {
    return (
      Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0) * 1_024
    );
  } catch {
    return 0;
  }
}

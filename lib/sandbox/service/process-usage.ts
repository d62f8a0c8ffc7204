import { readFileSync } from "node:fs";

/** What Linux counts CPU time in, on every machine: a hundredth of a second. */
const MICROS_PER_TICK = 10_000;

/** Resident memory of a process in bytes (Linux); `undefined` elsewhere or when it has ended. */
export function residentBytes(pid: number): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProcess(pid, "status") ?? "")?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
}

/** CPU time of all threads of a process so far, to a hundredth of a second (Linux); `undefined` like above. */
export function cpuMicrosOf(pid: number): number | undefined {
  // The program's name stands in brackets and may hold blanks; utime and stime are fields 14 and 15.
  const [, userTicks, systemTicks] = /\)(?: \S+){11} (\d+) (\d+)/.exec(readProcess(pid, "stat") ?? "") ?? [];
  if (userTicks === undefined || systemTicks === undefined) return undefined;
  return (Number(userTicks) + Number(systemTicks)) * MICROS_PER_TICK;
}

function readProcess(pid: number, file: "status" | "stat"): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    return undefined;
  }
}

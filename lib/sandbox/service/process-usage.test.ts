import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cpuMicrosOf, residentBytes } from "@/lib/sandbox/service/process-usage";

const ENDED_PID = 2 ** 22 + 1;

it.runIf(process.platform === "linux")("reads what the kernel says of a process", () => {
  const { user, system } = process.cpuUsage();
  const later = cpuMicrosOf(process.pid) ?? 0;
  expect(later, "ticks are a hundredth of a second").toBeGreaterThanOrEqual(user + system - 20_000);
  expect(later).toBeLessThan(user + system + 60_000_000);
  const pages = Number(readFileSync("/proc/self/statm", "latin1").split(" ")[1]);
  expect(residentBytes(process.pid)).toBeGreaterThan(pages * 1_024);
});

it("knows nothing of a process that is not there", () => {
  expect(cpuMicrosOf(ENDED_PID)).toBeUndefined();
  expect(residentBytes(ENDED_PID)).toBeUndefined();
});

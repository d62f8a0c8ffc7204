import { afterAll, beforeAll, expect, it } from "vitest";
import type { JobCost } from "@/lib/sandbox/protocol";
import { SandboxError } from "@/lib/sandbox/sandbox-error";
import type { SandboxPool } from "@/lib/sandbox/service";
import { errorOf, requestOf, startTestPool } from "@/lib/sandbox/test-pool";

const WALL_MS = 500;
/** What a failed run tells of its cost is at least this, by how it ends. */
const CASES: readonly [string, string, Partial<JobCost>][] = [
  ["throws", "throw new Error('x')", { cpuMicros: 1, peakMemoryKb: 1, wallMs: 0.001 }],
  ["is stopped by its timeout", "for (;;);", { cpuMicros: 10_000, peakMemoryKb: 1, wallMs: WALL_MS - 50 }],
  ["is killed", "Array(2 ** 32 - 1).indexOf(1)", { cpuMicros: 10_000, wallMs: WALL_MS }],
  ["does not compile", "const = 1", { cpuMicros: 1, wallMs: 0.001 }],
];

let pool: SandboxPool;
beforeAll(() => {
  pool = startTestPool({ concurrency: 1, wallMs: WALL_MS });
});
afterAll(() => pool.stop());

it.each(CASES)("a run that %s tells its cost", async (_, body, least) => {
  const source = `export default indicator({ name: "x", inputs: {}, outputs: { o: plot() }, compute: () => { ${body}; return {}; } });`;
  const error = await errorOf(pool.run(requestOf(source)));
  if (!(error instanceof SandboxError)) throw new Error("the run did not fail in the sandbox");
  for (const [measure, value] of Object.entries(least))
    expect(error.cost, measure).toHaveProperty(
      measure,
      expect.toSatisfy((told) => told >= value),
    );
  expect(error.engine).toContain("isolated-vm");
});

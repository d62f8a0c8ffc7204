import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ATTACK_CORPUS } from "@/lib/sandbox/attack-corpus";
import type { SandboxPool } from "@/lib/sandbox/service";
import { codeOf, errorOf, HONEST_SOURCE, requestOf, startTestPool } from "@/lib/sandbox/test-pool";

const WATCHDOG_MS = 10_000;

let pool: SandboxPool;
let honest: Uint8Array;

async function runHonest(): Promise<Uint8Array> {
  const { outputs } = await pool.run(requestOf(HONEST_SOURCE));
  return new Uint8Array(outputs.average?.buffer ?? new ArrayBuffer(0));
}

beforeAll(async () => {
  pool = startTestPool({ wallMs: 500 });
  honest = await runHonest();
});

afterAll(() => pool.stop());

describe("attack corpus", () => {
  it("has one row for each name", () => {
    const names = ATTACK_CORPUS.map(({ name }) => name);
    expect(names.length, "rows").toBeGreaterThan(200);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(ATTACK_CORPUS)(
    "$name ends as declared and the next run is right",
    { timeout: WATCHDOG_MS },
    async ({ source, ends }) => {
      const attack = pool.run(requestOf(source, { userId: "mallory" }));
      const error = await errorOf(attack);
      expect(ends, error?.message).toContain(error?.code ?? "HARMLESS");
      if (error === null) expect((await attack).outputs.out).toEqual(requestOf("").bars.close);
      else
        expect(error.message, "no host path and no host word").not.toMatch(
          /\/work|node_modules|dist\/|\.mjs|isolated|ESCAPED/,
        );
      expect(error?.message.length ?? 0).toBeLessThanOrEqual(340);
      expect(await runHonest()).toEqual(honest);
    },
  );

  it.each(ATTACK_CORPUS)("$name cannot hurt describe", { timeout: WATCHDOG_MS }, async ({ source }) => {
    await codeOf(pool.describe(source, "mallory"));
    expect((await pool.describe(HONEST_SOURCE)).name).toBe("Average");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ATTACK_CORPUS } from "@/lib/sandbox/attack-corpus";
import type { Attack } from "@/lib/sandbox/attacks/attack";
import { REFERENCE_ROWS } from "@/lib/sandbox/attacks/reference-rows";
import type { SandboxPool } from "@/lib/sandbox/service";
import { bytesOf, codeOf, errorOf, HONEST_SOURCE, requestOf, TRANSPORTS } from "@/lib/sandbox/test-pool";

const WATCHDOG_MS = 15_000;
const REPRESENTATIVES = new Set(REFERENCE_ROWS.map(({ attacks }) => attacks[0]));
const CORPUS_OVER: Readonly<Record<string, readonly Attack[]>> = {
  "child processes": ATTACK_CORPUS,
  "a service": ATTACK_CORPUS.filter(({ name }) => REPRESENTATIVES.has(name)),
};

it("the corpus has one row for each name", () => {
  const names = ATTACK_CORPUS.map(({ name }) => name);
  expect(names.length, "rows").toBeGreaterThan(300);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(TRANSPORTS)("attacks over $over", ({ over, start }) => {
  let pool: SandboxPool;
  let honest: Uint8Array;

  async function runHonest(): Promise<Uint8Array> {
    const { outputs } = await pool.run(requestOf(HONEST_SOURCE));
    return bytesOf(outputs.average);
  }

  beforeAll(async () => {
    pool = await start({ wallMs: 500 });
    honest = await runHonest();
  });

  afterAll(() => pool.stop());

  it.each(CORPUS_OVER[over] ?? [])(
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

  it.each(CORPUS_OVER[over] ?? [])(
    "$name cannot hurt describe",
    { timeout: WATCHDOG_MS },
    async ({ source }) => {
      await codeOf(pool.describe(source, "mallory"));
      expect((await pool.describe(HONEST_SOURCE)).name).toBe("Average");
    },
  );
});

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
  let pools: { short: SandboxPool; usual: SandboxPool };
  let honest: Uint8Array;

  /** On a machine that is too busy for the short limit an honest run may end at it: then it is asked for again. */
  async function runHonest(pool: SandboxPool, tries = 3): Promise<Uint8Array> {
    const run = pool.run(requestOf(HONEST_SOURCE));
    if (tries > 1 && (await codeOf(run)) === "SANDBOX_TIMEOUT") return await runHonest(pool, tries - 1);
    return bytesOf((await run).outputs.average);
  }

  beforeAll(async () => {
    pools = { short: await start({ wallMs: 500 }), usual: await start() };
    honest = await runHonest(pools.usual);
  });

  afterAll(() => Promise.all([pools.short.stop(), pools.usual.stop()]));

  /** What runs into the time limit meets a short one; what ends otherwise has time to, on a busy machine too. */
  const poolFor = ({ ends }: Attack) => (ends.includes("SANDBOX_TIMEOUT") ? pools.short : pools.usual);

  it.each(CORPUS_OVER[over] ?? [])(
    "$name ends as declared and the next run is right",
    { timeout: WATCHDOG_MS },
    async (declared) => {
      const { source, ends } = declared;
      const pool = poolFor(declared);
      const attack = pool.run(requestOf(source, { userId: "mallory" }));
      const error = await errorOf(attack);
      expect(ends, error?.message).toContain(error?.code ?? "HARMLESS");
      if (error === null) expect((await attack).outputs.out).toEqual(requestOf("").bars.close);
      else
        expect(error.message, "no host path and no host word").not.toMatch(
          /\/work|node_modules|dist\/|\.mjs|isolated|ESCAPED/,
        );
      expect(error?.message.length ?? 0).toBeLessThanOrEqual(340);
      expect(await runHonest(pool)).toEqual(honest);
    },
  );

  it.each(CORPUS_OVER[over] ?? [])(
    "$name cannot hurt describe",
    { timeout: WATCHDOG_MS },
    async (declared) => {
      const pool = poolFor(declared);
      await codeOf(pool.describe(declared.source, "mallory"));
      expect((await pool.describe(HONEST_SOURCE)).name).toBe("Average");
    },
  );
});

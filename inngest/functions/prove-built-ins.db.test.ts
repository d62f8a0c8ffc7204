import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { proveBuiltInsJob } from "@/inngest/functions/prove-built-ins";
import { db } from "@/lib/db";
import { builtInSource } from "@/lib/indicators/built-in-source";
import { getGateRun } from "@/lib/indicators/data/get-gate-run";
import { builtInSubject } from "@/lib/indicators/proof/built-in-subject";
import { storedReport } from "@/lib/indicators/proof-columns";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { findIndicator } from "@/lib/ta/registry";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
});
afterAll(() => taskThreads().stop());

async function aBuiltIn(id: string, builtin = true) {
  const definition = findIndicator(id);
  if (definition === undefined) throw new Error(`there is no built-in ${id}`);
  const { manifest } = builtInSubject(definition);
  const content = { source: builtInSource(definition), manifest, engine: "test" };
  return await aListing(await aPerson(), { builtin, content, price: null, visibility: "open" });
}

it("proves each version of the library once, stores nothing but what it found, and leaves other listings alone", async () => {
  const [rsi, fractal, copy] = [
    await aBuiltIn("rsi"),
    await aBuiltIn("williams-fractal"),
    await aBuiltIn("ema", false),
  ];
  const row = (id: string) => db().indicatorVersion.findUniqueOrThrow({ where: { id } });
  const [before, copied] = [await row(rsi.versionId), await row(copy.versionId)];

  expect((await runFunction(proveBuiltInsJob)).output).toEqual({ processed: 2, failed: 0 });
  expect((await runFunction(proveBuiltInsJob)).output, "nothing is left").toEqual({
    processed: 0,
    failed: 0,
  });

  const { proofClass, proofBars, warmupBars, gates, cost, ...rest } = await row(rsi.versionId);
  expect({ ...before, ...rest }).toEqual(before);
  expect({ proofClass, proofBars }).toEqual({ proofClass: "clean", proofBars: null });
  expect(warmupBars).toBeGreaterThan(14);
  expect(storedReport(gates)).toMatchObject({ verdict: "passed", versionHash: before.versionHash, cost });
  expect((await row(fractal.versionId)).proofClass).toBe("looks_ahead");
  expect(await row(copy.versionId)).toEqual(copied);

  const seen = await getGateRun(fractal.slug, "1.0.0", null);
  expect(seen).toMatchObject({ id: null, state: "passed", report: { proof: { class: "looks_ahead" } } });
  expect(seen.report?.proof?.evidence?.output).toBeDefined();
});

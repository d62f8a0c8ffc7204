import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { builtInSource } from "@/lib/indicators/built-in-source";
import { getRun } from "@/lib/indicators/data/get-run";
import { listRuns } from "@/lib/indicators/data/list-runs";
import { resolveRun } from "@/lib/indicators/data/resolve-run";
import { ExecuteInput, type ExecuteResult } from "@/lib/indicators/execution-schema";
import { changeLicence } from "@/lib/indicators/mutations/change-licence";
import { executeIndicator } from "@/lib/indicators/mutations/execute-indicator";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { describeSource } from "@/lib/indicators/service/describe-source";
import { previewIndicator } from "@/lib/indicators/service/preview-indicator";
import { reproduceRun } from "@/lib/indicators/service/reproduce-run";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { readBars } from "@/lib/market-data/data/read-bars";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { syntheticHours } from "@/lib/market-data/synthetic-candles";
import { metricRegistry } from "@/lib/metrics";
import { sandbox } from "@/lib/sandbox/service";
import { seededBars } from "@/lib/sandbox/test-pool";
import { findIndicator } from "@/lib/ta/registry";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const HOUR = 3_600_000;
const FROM = Date.UTC(2025, 0, 1);
const bars = {
  time: [1, 2, 3, 4, 5].map((n) => n * HOUR),
  open: [1, 2, 3, 4, 5],
  high: [2, 3, 4, 5, 6],
  low: [0, 1, 2, 3, 4],
  close: [1, 2, 3, 4, 5],
  volume: [1, 1, 1, 1, 1],
};

const TST_ONE = {
  venue: "synthetic",
  code: "TST-ONE",
  base: "ONE",
  quote: "USD",
  name: "Synthetic one",
  periodsPerYear: 365,
  synthetic: true,
} as const;

beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  const actor = systemActor("test", "test");
  const { instrumentId } = await ensureInstrument(actor, TST_ONE);
  const market = {
    seed: "one",
    startPrice: 100,
    digits: 2,
    hourVolatility: 0.01,
    hourDrift: 0,
    hourVolume: 10,
    session: "always" as const,
  };
  await writeCandles(actor, {
    instrumentId,
    interval: "1h",
    bars: syntheticHours(market, FROM, FROM + 1_500 * HOUR),
  });
});

afterAll(async () => {
  await sandbox().stop();
  await taskThreads().stop();
});

function run(actor: UserActor, ref: string, more: object = {}): Promise<ExecuteResult> {
  return executeIndicator({ actor, ref, input: ExecuteInput.parse({ bars, ...more }) });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "ok";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

function buy(actor: UserActor, ref: string, kind: "lifetime" | "monthly" = "lifetime") {
  const amount = kind === "lifetime" ? "2999" : "499";
  const input = { kind, expectedPrice: { amount, currency: "USD" } };
  return purchaseIndicator({ actor, ref, input, idempotencyKey: undefined });
}

describe("a run", () => {
  test("computes in the sandbox, gives null in the warm-up and a receipt that names everything", async () => {
    const actor = await aPerson();
    const { slug, versionId } = await aListing(await aPerson(), { price: null });
    const result = await run(actor, slug, { inputs: { length: 2 } });
    expect(result.outputs).toEqual({ value: [null, 1.5, 2.5, 3.5, 4.5] });
    expect(result.time).toEqual(bars.time);
    expect(result.version).toBe("1.0.0");
    const version = await db().indicatorVersion.findUniqueOrThrow({ where: { id: versionId } });
    expect(result.receipt).toMatchObject({
      version: "1.0.0",
      versionHash: version.versionHash,
      outcome: "ok",
      bars: 5,
      inputs: { length: 2 },
      dataset: { kind: "upload", available: true },
    });
    expect(result.receipt.cpuMicros).toBeGreaterThan(0);
    expect(result.receipt.wallMicros).toBeGreaterThan(0);
    expect(result.receipt.engine).not.toBe("");
    expect(await getRun(actor, result.receipt.id)).toEqual(result.receipt);
  });

  test("equal runs have equal hashes; another input has not", async () => {
    const actor = await aPerson();
    const { slug } = await aListing(await aPerson(), { price: null });
    const [a, b, c] = [
      await run(actor, slug),
      await run(actor, slug),
      await run(actor, slug, { inputs: { length: 4 } }),
    ];
    expect([b.receipt.inputHash, b.receipt.outputHash]).toEqual([a.receipt.inputHash, a.receipt.outputHash]);
    expect(c.receipt.inputHash).not.toBe(a.receipt.inputHash);
    expect(c.receipt.outputHash).not.toBe(a.receipt.outputHash);
    expect(c.receipt.datasetHash).toBe(a.receipt.datasetHash);
  });

  test("on market data is kept by reference", async () => {
    const actor = await aPerson();
    const { slug } = await aListing(await aPerson(), { price: null });
    const input = ExecuteInput.parse({
      symbol: "TST-ONE",
      interval: "1h",
      from: FROM + 10 * HOUR,
      to: FROM + 1_200 * HOUR,
    });
    const { receipt, time } = await executeIndicator({ actor, ref: slug, input });
    expect([time[0], time.at(-1)]).toEqual([FROM + 10 * HOUR, FROM + 1_199 * HOUR]);
    expect(receipt.dataset).toMatchObject({
      kind: "market",
      symbol: "TST-ONE",
      available: true,
      expiresAt: null,
    });
    const stored = await db().dataset.findUniqueOrThrow({ where: { hash: receipt.datasetHash } });
    expect(stored.data).toBeNull();
    expect((await reproduceRun({ actor, receiptId: receipt.id, input: undefined })).matches).toBe(true);
  });

  test("that fails keeps a receipt with its code", async () => {
    const actor = await aPerson();
    const content = testContent(3);
    const broken = {
      ...content,
      source: content.source.replace("ta.sma(bars.close, inputs.length)", "bars.nothing.at(0)"),
    };
    const { slug } = await aListing(await aPerson(), { price: null, content: broken });
    expect(await codeOf(run(actor, slug))).toBe("SANDBOX_RUNTIME");
    const { items } = await listRuns(actor, { limit: 20 });
    expect(items.map(({ outcome, outputHash }) => [outcome, outputHash])).toEqual([
      ["SANDBOX_RUNTIME", null],
    ]);
    for (const measure of ["cpuMicros", "wallMicros", "peakMemoryKb"] as const)
      expect(items[0]?.[measure], `${measure} of a run that failed`).toBeGreaterThan(0);
    const again = await reproduceRun({ actor, receiptId: items[0]?.id ?? "", input: undefined });
    expect(again.matches, "it fails the same way").toBe(true);
  });

  test.each<[string, object, string]>([
    ["neither bars nor symbol", { bars: undefined }, "VALIDATION"],
    ["both", { symbol: "TST-ONE", interval: "1h" }, "VALIDATION"],
    ["bars out of order", { bars: { ...bars, time: [5, 4, 3, 2, 1] } }, "VALIDATION"],
    ["an unknown input", { inputs: { width: 1 } }, "VALIDATION"],
    ["an input out of bounds", { inputs: { length: 51 } }, "VALIDATION"],
    ["an unknown symbol", { bars: undefined, symbol: "TST-NONE", interval: "1h" }, "NOT_FOUND"],
    ["an empty range", { bars: undefined, symbol: "TST-ONE", interval: "1h", from: 1, to: 2 }, "VALIDATION"],
    ["an unknown version", { version: "9.9.9" }, "NOT_FOUND"],
  ])("with %s is refused without a receipt", async (_, more, code) => {
    const actor = await aPerson();
    const { slug } = await aListing(await aPerson(), { price: null });
    expect(await codeOf(run(actor, slug, more))).toBe(code);
    expect((await listRuns(actor, { limit: 1 })).total).toBe(0);
  });
});

describe("the library", () => {
  const library = (slug: string) => {
    const definition = findIndicator(slug);
    if (definition === undefined) throw new Error(`the library has no ${slug}`);
    return builtInSource(definition);
  };

  test("runs as plain code with the bytes of the sandbox; a copy of it is people's code", async () => {
    const [actor, developer] = [await aPerson(), await aPerson()];
    const content = await describeSource(library("rsi"));
    const builtIn = await aListing(developer, { price: null, content, builtin: true });
    const copy = await aListing(developer, { price: null, content });
    const input = ExecuteInput.parse({ symbol: "TST-ONE", interval: "1h" });
    const [plain, guest] = [
      await executeIndicator({ actor, ref: builtIn.slug, input }),
      await executeIndicator({ actor, ref: copy.slug, input }),
    ];
    expect(plain.receipt.engine).toMatch(/^plain code, V8 .*, library [0-9a-f]{16}$/);
    expect(guest.receipt.engine).toContain("isolated-vm");
    expect(plain.receipt.outputHash).toBe(guest.receipt.outputHash);
    expect(plain.outputs).toEqual(guest.outputs);
    for (const { receipt } of [plain, guest])
      expect(await reproduceRun({ actor, receiptId: receipt.id, input: undefined })).toMatchObject({
        matches: true,
        actual: { outputHash: receipt.outputHash, engine: receipt.engine },
      });
  });

  test("is counted in a lane of its own", async () => {
    const runsIn = async (lane: string) => {
      const runs = await metricRegistry().getSingleMetric("sandbox_runs_total")?.get();
      return runs?.values.find(({ labels }) => labels.lane === lane && labels.outcome === "ok")?.value ?? 0;
    };
    const [actor, developer] = [await aPerson(), await aPerson()];
    const content = await describeSource(library("sma"));
    const { slug } = await aListing(developer, { price: null, content, builtin: true });
    const before = [await runsIn("builtin"), await runsIn("guest")];
    const input = ExecuteInput.parse({ symbol: "TST-ONE", interval: "1h" });
    await executeIndicator({ actor, ref: slug, input });
    expect([await runsIn("builtin"), await runsIn("guest")]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });

  test("runs on more stored bars than people's code may", async () => {
    const count = 100_500;
    const { instrumentId } = await ensureInstrument(systemActor("test", "test"), {
      ...TST_ONE,
      code: "TST-LONG",
    });
    const long = { ...seededBars(count), time: Float64Array.from({ length: count }, (_, i) => i * HOUR) };
    await writeCandles(systemActor("test", "test"), { instrumentId, interval: "1h", bars: long });
    const [actor, developer] = [await aPerson(), await aPerson()];
    const content = await describeSource(library("sma"));
    const builtIn = await aListing(developer, { price: null, content, builtin: true });
    const copy = await aListing(developer, { price: null, content });
    const input = ExecuteInput.parse({ symbol: "TST-LONG", interval: "1h" });
    const { outputs, time, receipt } = await executeIndicator({ actor, ref: builtIn.slug, input });
    expect([time.length, outputs.sma?.length, receipt.bars]).toEqual([count, count, count]);
    const mean = long.close.slice(-20).reduce((sum, price) => sum + price, 0) / 20;
    expect(outputs.sma?.at(-1)).toBeCloseTo(mean, 9);
    const again = await reproduceRun({ actor, receiptId: receipt.id, input: undefined });
    expect(again.matches).toBe(true);
    const refused = await executeIndicator({ actor, ref: copy.slug, input }).catch((error) => error.message);
    expect(refused).toContain("more than 100,000 bars");
  });
});

describe("the right to run", () => {
  test("a free indicator runs for everybody who is signed in", async () => {
    const { slug } = await aListing(await aPerson(), { price: null });
    expect(await codeOf(run(await aPerson(), slug))).toBe("ok");
    expect(await codeOf(resolveRun(slug, null, undefined))).toBe("UNAUTHENTICATED");
  });

  test("a paid one runs for its licensees and its developer only", async () => {
    const [developer, licensee, stranger] = [await aPerson(), await aPersonWith(5_000n), await aPerson()];
    const { slug } = await aListing(developer);
    const curator = await aPerson("CURATOR");
    expect(await codeOf(run(stranger, slug))).toBe("FORBIDDEN");
    expect(await codeOf(run(curator, slug))).toBe("FORBIDDEN");
    expect(await codeOf(run(developer, slug))).toBe("ok");
    await buy(licensee, slug);
    expect(await codeOf(run(licensee, slug))).toBe("ok");
  });

  test("ends with the month, also before a job has written so", async () => {
    const licensee = await aPersonWith(5_000n);
    const { slug } = await aListing(await aPerson());
    const { licence } = await buy(licensee, slug, "monthly");
    const validUntil = new Date(Date.now() - 1);
    await db().licence.update({ where: { id: licence.id }, data: { validUntil } });
    expect(await codeOf(run(licensee, slug)), "its renewal is due").toBe("ok");
    await db().licence.update({ where: { id: licence.id }, data: { renews: false } });
    expect(await codeOf(run(licensee, slug))).toBe("FORBIDDEN");
  });

  test("a waiting version runs for its developer and curators when they name it, and exists for nobody else", async () => {
    const [developer, curator] = [await aPerson(), await aPerson("CURATOR")];
    const { slug } = await aListing(developer, { status: "pending" });
    const version = { version: "1.0.0" };
    expect(await codeOf(run(developer, slug))).toBe("UNPROCESSABLE");
    expect(await codeOf(run(developer, slug, version))).toBe("ok");
    expect(await codeOf(run(curator, slug, version))).toBe("ok");
    expect(await codeOf(run(await aPerson(), slug, version))).toBe("NOT_FOUND");
  });

  test("a suspended indicator runs for nobody", async () => {
    const developer = await aPerson();
    const { slug, indicatorId, versionId } = await aListing(developer, { price: null });
    const suspended = { status: "suspended", reviewNotes: "broken" } as const;
    await db().indicatorVersion.update({ where: { id: versionId }, data: suspended });
    const withdrawn = { status: "suspended", currentVersionId: null } as const;
    await db().indicator.update({ where: { id: indicatorId }, data: withdrawn });
    expect(await codeOf(run(developer, slug))).toBe("UNPROCESSABLE");
    expect(await codeOf(run(await aPerson(), slug))).toBe("NOT_FOUND");
  });

  test("a pinned licence runs its version, an unpinned one the newest", async () => {
    const [developer, licensee] = [await aPerson(), await aPersonWith(5_000n)];
    const { slug } = await aListing(developer);
    await aListing(developer, { slug, content: testContent(7) });
    const { licence } = await buy(licensee, slug);
    expect((await run(licensee, slug)).version).toBe("1.1.0");
    const pinned = await changeLicence({
      actor: licensee,
      licenceId: licence.id,
      input: { pinnedVersion: "1.0.0" },
    });
    expect(pinned).toMatchObject({ pinnedVersion: "1.0.0", runsVersion: "1.0.0" });
    expect((await run(licensee, slug)).version).toBe("1.0.0");
    expect((await run(licensee, slug, { version: "1.1.0" })).version).toBe("1.1.0");
    await changeLicence({ actor: licensee, licenceId: licence.id, input: { pinnedVersion: null } });
    expect((await run(licensee, slug)).version).toBe("1.1.0");
  });
});

describe("other people's rows do not exist", () => {
  test("neither a run nor a licence", async () => {
    const [owner, stranger, admin] = [await aPersonWith(5_000n), await aPerson(), await aPerson("ADMIN")];
    const { slug } = await aListing(await aPerson());
    const { licence } = await buy(owner, slug);
    const { receipt } = await run(owner, slug);
    for (const other of [stranger, admin]) {
      expect(await codeOf(getRun(other, receipt.id))).toBe("NOT_FOUND");
      expect(await codeOf(reproduceRun({ actor: other, receiptId: receipt.id, input: undefined }))).toBe(
        "NOT_FOUND",
      );
      const pin = { actor: other, licenceId: licence.id, input: { pinnedVersion: null } };
      expect(await codeOf(changeLicence(pin))).toBe("NOT_FOUND");
      expect((await listRuns(other, { limit: 5 })).items).toEqual([]);
    }
  });
});

describe("reproducing", () => {
  test("gives the same bytes while the upload is kept, afterwards with the same bars only", async () => {
    const actor = await aPerson();
    const { slug } = await aListing(await aPerson(), { price: null });
    const own = { ...bars, volume: [9, 8, 7, 6, 5] };
    const { receipt } = await run(actor, slug, { bars: own });
    const again = (input: { bars?: unknown } | undefined) =>
      reproduceRun({ actor, receiptId: receipt.id, input });
    const first = await again(undefined);
    expect(first).toMatchObject({ matches: true, actual: { outputHash: receipt.outputHash } });
    await db().dataset.update({ where: { hash: receipt.datasetHash }, data: { data: null } });
    expect((await getRun(actor, receipt.id)).dataset.available).toBe(false);
    expect(await codeOf(again({}))).toBe("UNPROCESSABLE");
    expect(await codeOf(again({ bars }))).toBe("UNPROCESSABLE");
    expect((await again({ bars: own })).matches).toBe(true);
  });
});

describe("a preview", () => {
  test("shows the real outputs on 500 sample bars to everybody, and nothing of a draft", async () => {
    const { slug } = await aListing(await aPerson());
    const query = { symbol: "TST-ONE", interval: "1h" as const };
    const preview = await previewIndicator(slug, query, null);
    const { bars: sample } = await readBars({ ...query, limitBars: 500 });
    expect(preview.time).toEqual([...sample.time]);
    const [, , third] = preview.outputs.value ?? [];
    const mean = [0, 1, 2].reduce((sum, i) => sum + (sample.close[i] ?? 0), 0) / 3;
    expect(third).toBeCloseTo(mean, 9);
    expect(preview.synthetic).toBe(true);
    const draft = await aListing(await aPerson(), { status: "pending" });
    expect(await codeOf(previewIndicator(draft.slug, query, null))).toBe("NOT_FOUND");
  });
});

import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256Hex } from "@/lib/canonical-json";
import { builtInSource } from "@/lib/indicators/built-in-source";
import type { InputValues } from "@/lib/indicators/execution-schema";
import { findBuiltIn } from "@/lib/indicators/find-built-in";
import { runInLibrary } from "@/lib/indicators/service/run-in-library";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { createSandboxPool, type SandboxPool } from "@/lib/sandbox/service";
import { bytesOf, codeOf, seededBars } from "@/lib/sandbox/test-pool";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { findIndicator, INDICATORS } from "@/lib/ta/registry";

const walk = seededBars(700);
/** A gap, a flat stretch without volume, prices too large to square: what sets implementations apart. */
const rough = sliceBars(seededBars(300), 0);
rough.close[40] = Number.NaN;
for (const column of ["open", "high", "low", "close"] as const) rough[column].fill(100, 90, 150);
rough.volume.fill(0, 90, 150);
rough.high.fill(1e300, 220, 225);

let pool: SandboxPool;

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  pool = createSandboxPool();
});
afterAll(async () => {
  await pool.stop();
  await taskThreads().stop();
});

interface Case {
  definition: IndicatorDefinition;
  bars: Bars;
  barsKey: string;
  inputs?: InputValues;
}

type Bytes = Record<string, Buffer>;

function allBytes(outputs: Readonly<Record<string, Float64Array>>): Bytes {
  return Object.fromEntries(Object.entries(outputs).map(([name, series]) => [name, bytesOf(series)]));
}

async function inSandbox({ definition, bars, barsKey, inputs = {} }: Case): Promise<Bytes | string> {
  const request = {
    userId: "test",
    source: builtInSource(definition),
    sourceHash: definition.id,
    bars,
    barsKey,
    inputs,
  };
  const run = pool.run(request).then(({ outputs }) => allBytes(outputs));
  const code = await codeOf(run);
  return code === "HARMLESS" ? await run : code;
}

async function inLibrary(lane: "process" | "thread", testCase: Case): Promise<Bytes | string> {
  const { definition, bars, inputs = {} } = testCase;
  const run = await runInLibrary({ userId: "test", definition, bars, inputs, lane });
  return run.failure === null ? allBytes(run.outputs) : `SANDBOX_${run.failure.code}`;
}

describe("a built-in gives the same bytes as plain code, in a thread and in the sandbox", () => {
  test.each(INDICATORS.map((definition) => [definition.id, definition] as const))(
    "%s",
    async (_, definition) => {
      for (const [barsKey, bars] of [
        ["walk", walk],
        ["rough", rough],
      ] as const) {
        const testCase = { definition, bars, barsKey };
        const inGuest = await inSandbox(testCase);
        expect(await inLibrary("process", testCase)).toEqual(inGuest);
        expect(await inLibrary("thread", testCase)).toEqual(inGuest);
      }
    },
  );

  test("with inputs of one's own, and with inputs that contradict each other", async () => {
    const bollinger = findIndicator("bollinger");
    const kama = findIndicator("kama");
    if (bollinger === undefined || kama === undefined) throw new Error("the library lost an indicator");
    const cases: Case[] = [
      {
        definition: bollinger,
        bars: walk,
        barsKey: "walk",
        inputs: { ...bollinger.defaultInputs(), length: 7, source: "hlc3" },
      },
      {
        definition: kama,
        bars: walk,
        barsKey: "walk",
        inputs: { ...kama.defaultInputs(), fast: 200, slow: 2 },
      },
    ];
    for (const testCase of cases)
      expect(await inLibrary("process", testCase)).toEqual(await inSandbox(testCase));
  });
});

describe("a version is one of the library", () => {
  const sma = findIndicator("sma");
  const sourceHash = sha256Hex(sma === undefined ? "" : builtInSource(sma));

  test("by the platform's mark and the hash of its source together", () => {
    expect(findBuiltIn({ sourceHash, indicator: { builtin: true } })?.id).toBe("sma");
    expect(findBuiltIn({ sourceHash, indicator: { builtin: false } }), "a copy of it").toBeUndefined();
    const older = sha256Hex("an older source");
    expect(findBuiltIn({ sourceHash: older, indicator: { builtin: true } }), "an older one").toBeUndefined();
  });
});

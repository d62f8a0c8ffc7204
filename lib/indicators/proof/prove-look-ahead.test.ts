import { describe, expect, test } from "vitest";
import { sha256Hex } from "@/lib/canonical-json";
import { AppError } from "@/lib/errors";
import { PEEKING_GUESTS } from "@/lib/indicators/proof/peeking-guests";
import { plainGuest } from "@/lib/indicators/proof/plain-guest";
import { proofSeries } from "@/lib/indicators/proof/proof-series";
import { proveLookAhead } from "@/lib/indicators/proof/prove-look-ahead";
import { RunFailure } from "@/lib/indicators/proof/run-failure";

const CLEAN = `export default indicator({
  name: "Test",
  inputs: { length: input.int(14, { min: 2, max: 90 }), source: input.source("close"), fast: input.bool(true) },
  outputs: { value: plot({}), shifted: plot({}) },
  compute: ({ bars, inputs, ta }) => {
    const value = ta.ema(bars[inputs.source], inputs.length);
    const shifted = new Float64Array(value.length).fill(NaN);
    for (let i = 0; i + 3 < value.length; i += 1) shifted[i + 3] = inputs.fast ? value[i] : -value[i];
    return { value, shifted };
  },
});`;

async function proofOf(source: string) {
  return await proveLookAhead(plainGuest(source), { seed: sha256Hex(source) });
}

describe("guests that use later bars are found, with evidence", () => {
  test.each(PEEKING_GUESTS.map((guest) => [guest.title, guest] as const))("%s", async (_, guest) => {
    const { class: proofClass, repaintsBars, evidence } = await proofOf(guest.source);
    expect({ proofClass }, JSON.stringify(evidence)).toEqual({ proofClass: guest.class });
    if (guest.repaintsBars !== undefined) expect(repaintsBars).toBe(guest.repaintsBars);
    expect(repaintsBars === null, "k belongs to repaints").toBe(guest.class !== "repaints");
    expect(evidence?.output).toBe("value");
    expect(evidence?.expected).not.toBe(evidence?.actual);
    expect(evidence?.bar).toBeLessThanOrEqual(evidence?.lastBar ?? -1);
  });
});

test("an output that repaints hides no other that looks ahead, nor is it the evidence", async () => {
  const source = `export default indicator({
  name: "Test",
  inputs: {},
  outputs: { flicker: plot({}), later: plot({}) },
  compute: ({ bars }) => {
    const { close, length } = bars;
    const [flicker, later] = [new Float64Array(length).fill(NaN), new Float64Array(length).fill(NaN)];
    for (let i = 0; i < length; i += 1) {
      flicker[i] = i >= length - 9 ? 2 * close[i] : close[i];
      if (i + 5 < length) later[i] = close[i + 5];
    }
    return { flicker, later };
  },
});`;
  const { class: proofClass, repaintsBars, evidence } = await proofOf(source);
  expect({ proofClass, repaintsBars }).toEqual({ proofClass: "looks_ahead", repaintsBars: null });
  expect(evidence).toMatchObject({ output: "later", actual: null });
  expect(evidence?.bar).toBeGreaterThan((evidence?.lastBar ?? 0) - 5);
});

test("an honest guest is clean, however often it was looked at, and the same source gives the same proof", async () => {
  const proof = await proofOf(CLEAN);
  expect(proof).toMatchObject({ class: "clean", repaintsBars: null, evidence: null });
  expect(proof.checked.prefixes).toBeGreaterThan(400);
  expect(proof.checked.perturbations).toBeGreaterThan(20);
  expect(proof.checked.comparisons).toBeGreaterThan(100_000);
  expect(await proofOf(CLEAN)).toEqual(proof);
});

test("the evidence can be checked by hand: the bars end, and the value is another one", async () => {
  const source = PEEKING_GUESTS.find(({ title }) => title.includes("chikou"))?.source ?? "";
  const { evidence } = await proofOf(source);
  if (evidence === null) throw new Error("no evidence");
  const [kind = "", bars = ""] = evidence.dataset.split(", ");
  const series = proofSeries(
    kind === "trend" ? "trend" : "range",
    Number.parseInt(bars, 10),
    sha256Hex(source),
  );
  expect(series.bars.time[evidence.bar]).toBe(evidence.barTime);
  expect(series.bars.close[evidence.bar + 26]).toBe(evidence.expected);
  expect(evidence.actual).toBeNull();
  expect(evidence.bar + 26).toBeGreaterThan(evidence.lastBar);
});

test("a run that fails ends the proof and says on which bars", async () => {
  const { manifest } = plainGuest(CLEAN);
  const failing = {
    manifest,
    run: async () => {
      throw new AppError("SANDBOX_RUNTIME", "It broke.");
    },
  };
  const proof = proveLookAhead(failing, { seed: "x" });
  await expect(proof).rejects.toThrow(RunFailure);
  await expect(proof).rejects.toThrow(/It broke\. \(range, 2000 bars\)/);
});

test("a proof asks for time between its runs and tells how far it is", async () => {
  const steps: string[] = [];
  let asked = 0;
  const proof = proveLookAhead(plainGuest(CLEAN), {
    seed: "x",
    onProgress: (done, total) => steps.push(`${done}/${total}`),
    checkTime: () => {
      asked += 1;
      if (asked > 60) throw new Error("no time left");
    },
  });
  await expect(proof).rejects.toThrow("no time left");
  expect(steps.length).toBeGreaterThan(0);
  expect(steps[0]).toMatch(/^0\/\d+$/);
});

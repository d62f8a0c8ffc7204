import { afterAll, describe, expect, test } from "vitest";
import { STUDIO_TEMPLATES } from "@/lib/indicators/studio-templates";
import { exactnessOf } from "@/lib/sandbox/preview/exactness";
import { requestOf, seededBars, startTestPool } from "@/lib/sandbox/test-pool";
import { type Bars, sliceBars } from "@/lib/ta/bars";

const pool = startTestPool();
afterAll(() => pool.stop());

const bars = seededBars(400);
const run = async (source: string, on: Bars, barsKey: string) =>
  (await pool.run(requestOf(source, { bars: on, barsKey }))).outputs;

/** The bars with one column changed. */
function changed(column: keyof Bars, change: (value: number, bar: number) => number): Bars {
  return { ...bars, [column]: bars[column].map(change) };
}

test("there are templates enough, each with a name of its own", () => {
  expect(STUDIO_TEMPLATES.length).toBeGreaterThanOrEqual(7);
  expect(new Set(STUDIO_TEMPLATES.map(({ id }) => id)).size).toBe(STUDIO_TEMPLATES.length);
});

describe.each(STUDIO_TEMPLATES)("$name", ({ name, source, id }) => {
  test("declares its name and fills every output", async () => {
    expect((await pool.describe(source)).name).toBe(id === "blank" ? "My indicator" : name);
    const outputs = await run(source, bars, "all");
    for (const [output, series] of Object.entries(outputs))
      expect(series.slice(100).every(Number.isFinite), output).toBe(true);
  });

  test("sees no bar that has not come yet", async () => {
    const whole = await run(source, bars, "all");
    for (const cut of [1, 30, 211]) {
      const part = await run(source, sliceBars(bars, 0, cut), `first ${cut}`);
      for (const [output, series] of Object.entries(part))
        expect(series, output).toEqual(whole[output]?.slice(0, cut));
    }
  });

  test("bears gaps, flat prices and missing volume, and has values again behind a gap", async () => {
    const gaps = await run(
      source,
      changed("close", (value, bar) => (bar === 200 ? NaN : value)),
      "gap",
    );
    for (const [output, series] of Object.entries(gaps))
      expect(Number.isFinite(series[399]), output).toBe(true);
    await run(
      source,
      changed("volume", () => 0),
      "no volume",
    );
    const flat = Object.fromEntries(
      Object.keys(bars).map((key) => [key, key === "time" ? bars.time : bars.close.map(() => 7)]),
    );
    await run(source, { ...bars, ...flat }, "flat");
  });

  test("runs in the browser to the server's bytes", () => expect(exactnessOf(source)).toBe("exact"));
});

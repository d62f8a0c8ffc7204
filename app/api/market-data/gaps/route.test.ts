import { expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { seededBars } from "@/lib/sandbox/test-pool";
import { callRoute } from "@/prisma/seed/test-requests";
import { GET } from "./route";

const HOUR = 3_600_000;
const FROM = Date.UTC(2024, 0, 1);
const actor = systemActor("test", "test");
const words = { venue: "test", base: "A", quote: "USD", name: "A", periodsPerYear: 365, synthetic: true };

test("the stored candles' gaps are told across chunks, newest first; an unknown symbol is not found", async () => {
  const { instrumentId } = await ensureInstrument(actor, { ...words, code: "GAPS" });
  const hours = Float64Array.from({ length: 3_010 }, (_, i) => i).filter(
    (i) => i < 1_000 || i >= 1_010 || i === 1_005,
  );
  const bars = { ...seededBars(hours.length), time: hours.map((i) => FROM + i * HOUR) };
  await writeCandles(actor, { instrumentId, interval: "1h", bars });
  const iso = (hour: number) => new Date(FROM + hour * HOUR).toISOString();
  const query = { symbol: "GAPS", interval: "1h" };
  expect((await callRoute(GET, { query })).json).toEqual({
    ...query,
    bars: 3_001,
    from: iso(0),
    to: iso(3_009),
    expected: 3_010,
    missing: 9,
    gapCount: 2,
    gaps: [
      { from: iso(1_006), to: iso(1_010), missing: 4 },
      { from: iso(1_000), to: iso(1_005), missing: 5 },
    ],
  });
  const none = { bars: 0, from: null, to: null, expected: 0, missing: 0, gapCount: 0, gaps: [] };
  expect((await callRoute(GET, { query: { ...query, interval: "1d" } })).json).toMatchObject(none);
  expect((await callRoute(GET, { query: { ...query, symbol: "NONE" } })).status).toBe(404);
});

import { expect, test } from "vitest";
import { placeAfter, readExchangeCursor, type WindowRules, windowAt } from "@/lib/trading/exchange-cursor";

const RULES: WindowRules = { startMs: 1_000, widthMs: 100, overlapMs: 30 };

/** Every window of one pass at a moment, from a place on. */
function pass(nowMs: number, rules = RULES, from?: ReturnType<typeof placeAfter>["place"]) {
  const windows: [number, number][] = [];
  for (let place = from; ; ) {
    const window = windowAt(place, rules, nowMs);
    windows.push([window.fromMs, window.toMs]);
    const after = placeAfter(window, null, rules);
    if (after.isDone) return { windows, place: after.place };
    place = after.place;
  }
}

test("a pass covers all time from the start to now without a gap, in windows of the width at most", () => {
  const { windows } = pass(1_250);
  expect(windows).toEqual([
    [1_000, 1_100],
    [1_100, 1_200],
    [1_200, 1_250],
  ]);
});

test("the next pass begins before the end of the one before, by the overlap, never before the start", () => {
  const { place } = pass(1_250);
  expect(pass(1_260, RULES, place).windows).toEqual([[1_220, 1_260]]);
  expect(pass(1_020, RULES, pass(1_010).place).windows).toEqual([[1_000, 1_020]]);
});

test("a window that ends now by chance is followed by an empty one, which ends the pass", () => {
  expect(pass(1_100).windows).toEqual([
    [1_000, 1_100],
    [1_100, 1_100],
  ]);
});

test("pages stay in their window however late they are read", () => {
  const first = windowAt(undefined, RULES, 1_050);
  const { place, isDone } = placeAfter(first, "p2", RULES);
  expect(isDone).toBe(false);
  expect(windowAt(place, RULES, 9_999)).toEqual({ fromMs: 1_000, toMs: 1_050, page: "p2" });
});

test("without a width one window reaches from the start to now", () => {
  const rules = { ...RULES, startMs: 0, widthMs: Number.POSITIVE_INFINITY };
  expect(pass(5_000, rules).windows).toEqual([[0, 5_000]]);
});

test("a clock that was set back asks for nothing twice over", () => {
  const { place } = pass(1_250);
  expect(windowAt(place, RULES, 1_100)).toEqual({ fromMs: 1_100, toMs: 1_100, page: null });
});

test("a cursor of another program is refused, none is the beginning", () => {
  expect(readExchangeCursor(null)).toEqual({ left: [], at: {} });
  expect(() => readExchangeCursor({ page: 3 })).toThrow();
});

import { expect, it } from "vitest";
import { countsText, durationText } from "@/components/admin/job-words";

it.each([
  [0, "0 ms"],
  [240, "240 ms"],
  [999, "999 ms"],
  [3_250, "3.2 s"],
  [9_999, "9.9 s"],
  [59_999, "59 s"],
  [60_000, "1 min 0 s"],
  [245_000, "4 min 5 s"],
  [7_800_000, "2 h 10 min"],
])("%d ms is %s", (ms, words) => {
  expect(durationText(ms)).toBe(words);
});

it("counts are said by name, zeros only for what was processed", () => {
  expect(countsText({ processed: 0, failed: 0 })).toBe("processed 0");
  expect(countsText({ processed: 1_200, failed: 3, idempotencyKeys: 7 })).toBe(
    "processed 1,200, failed 3, idempotency keys 7",
  );
  expect(countsText({})).toBe("");
});

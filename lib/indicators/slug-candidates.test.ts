import { expect, test } from "vitest";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { RESERVED_SLUGS, slugCandidates, slugOfName } from "@/lib/indicators/slug-candidates";

const ID = "0190aaaa-bbbb-7ccc-8ddd-0123456789ab";

test.each([
  ["RSI", "rsi"],
  ["  Hull  Moving/Average (HMA) ", "hull-moving-average-hma"],
  ["Überkauft — Größe", "uberkauft-gro-e"],
  ["移動平均", "indicator"],
  ["---", "indicator"],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
])("%s is addressed as %s", (name, slug) => {
  expect(slugOfName(name)).toBe(slug);
});

test("candidates are distinct, can all be addressed, and the last one is nobody else's", () => {
  const candidates = slugCandidates("x".repeat(80), ID);
  expect(new Set(candidates).size).toBe(candidates.length);
  for (const id of candidates) expect(IndicatorParams.safeParse({ id }).success, id).toBe(true);
  expect(candidates.at(-1)).toBe(`${"x".repeat(60)}-0123456789ab`);
});

test("a listing never takes the name of a route or page beside it", () => {
  expect(slugCandidates("Runs", ID)[0]).toBe("runs-2");
  const files = [
    ...Object.keys(import.meta.glob("/app/api/indicators/**/route.ts")),
    ...Object.keys(import.meta.glob("/app/indicators/**/page.tsx")),
    ...Object.keys(import.meta.glob("/app/studio/**/page.tsx")),
    ...Object.keys(import.meta.glob("/app/desk/indicators/**/page.tsx")),
  ];
  const beside = files
    .map((file) => file.replace(/^.*?\/(indicators|studio)\//, "").split("/")[0] ?? "")
    .filter((name) => !name.includes(".") && !name.startsWith("["));
  expect(beside.length).toBeGreaterThan(3);
  for (const name of beside) expect(RESERVED_SLUGS.has(name), name).toBe(true);
});

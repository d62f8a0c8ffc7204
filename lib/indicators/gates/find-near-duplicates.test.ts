import { expect, test } from "vitest";
import {
  findNearDuplicates,
  type KnownListing,
  type Likeable,
} from "@/lib/indicators/gates/find-near-duplicates";
import { fingerprintsOf } from "@/lib/indicators/gates/output-fingerprint";
import { sourceShingles } from "@/lib/indicators/gates/source-shingles";
import { PEEKING_GUESTS } from "@/lib/indicators/proof/peeking-guests";
import { plainSubject } from "@/lib/indicators/proof/plain-guest";
import { momentumComposite } from "@/prisma/seed/demo/momentum-composite";
import { pullbackFinder } from "@/prisma/seed/demo/pullback-finder";

function guest(values: string): string {
  const outputs = values.split(";").map((value, index) => [`line${index}`, value.trim()] as const);
  return `export default indicator({
    name: "Test", inputs: {}, outputs: { ${outputs.map(([key]) => `${key}: plot({})`).join(", ")} },
    compute: ({ bars, ta }) => ({ ${outputs.map(([key, value]) => `${key}: ${value}`).join(", ")} }),
  });`;
}

async function likeableOf(source: string): Promise<Likeable> {
  return { outputs: await fingerprintsOf(plainSubject(source)), shingles: sourceShingles(source) };
}

async function listing(slug: string, source: string): Promise<KnownListing> {
  const facts = { slug, name: slug, version: "1.0.0", builtin: slug === "rsi", inputs: "default inputs" };
  return { ...facts, ...(await likeableOf(source)) };
}

const RSI = guest("ta.rsi(bars.close, 14)");

test.each([
  ["the very numbers", "ta.rsi(bars.close, 14)", 1, /equals/],
  ["a scaled copy", "ta.rsi(bars.close, 14).map((x) => 50 - x / 2)", 1, /is a scaled copy/],
  ["one of two outputs", "ta.rsi(bars.close, 14); ta.ema(bars.close, 9)", 0.5, /"line0" equals/],
])("%s are found", async (_, values, share, words) => {
  const found = findNearDuplicates(await likeableOf(guest(values)), [await listing("rsi", RSI)]);
  expect(found).toMatchObject([{ slug: "rsi", builtin: true, basis: "outputs", likeness: share }]);
  expect(found[0]?.detail).toMatch(words);
});

test.each([
  ["another length", "ta.rsi(bars.close, 15)"],
  ["something close to it", "ta.rsi(bars.close, 14).map((x, i) => x + Math.sin(i) / 1e4)"],
  ["one output of three", "ta.rsi(bars.close, 14); ta.ema(bars.close, 9); ta.sma(bars.close, 9)"],
  ["a constant", "bars.close.map(() => 50)"],
])("%s is nobody's copy", async (_, values) => {
  expect(findNearDuplicates(await likeableOf(guest(values)), [await listing("rsi", RSI)])).toEqual([]);
});

test("a constant output is like no other constant", async () => {
  const constant = guest("bars.close.map(() => 1)");
  expect(findNearDuplicates(await likeableOf(constant), [await listing("one", constant)])).toEqual([]);
});

test("a source with other names, words and spacing is found, another one is not", async () => {
  const { source } = momentumComposite;
  const disguised = source
    .replace(/\bclose\b/g, "price")
    .replace(/\/\/.*/g, "// mine")
    .replace(/\n\s*/g, "\n")
    .replace(/"[^"]*"/g, '"other"');
  const mine = { outputs: [], shingles: sourceShingles(disguised) };
  const known = [
    { ...(await listing("other", RSI)), outputs: [], shingles: sourceShingles(pullbackFinder.source) },
    { ...(await listing("victim", RSI)), outputs: [], shingles: sourceShingles(source) },
  ];
  expect(mine.shingles.length).toBeGreaterThan(50);
  expect(findNearDuplicates(mine, known)).toMatchObject([{ slug: "victim", basis: "source" }]);
});

test("sources that are a declaration and little more are not compared by their words", () => {
  const short = PEEKING_GUESTS.find(({ title }) => title.includes("chikou"))?.source ?? "";
  expect(sourceShingles(short)).toEqual([]);
});

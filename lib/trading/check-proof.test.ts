import { describe, expect, it } from "vitest";
import { CHAIN_START, chainHash } from "@/lib/trading/chain";
import { checkProof, type ProofFinding } from "@/lib/trading/check-proof";
import { checkRecords, RECORDS_FORMAT } from "@/lib/trading/check-records";
import { bytesOf, hexOf, joined } from "@/lib/trading/hash-input";
import { consistencyRanges, inclusionRanges, leafHash, rangeHash } from "@/lib/trading/merkle-tree";
import type { EventProof } from "@/lib/trading/proof-format";
import { readProof } from "@/lib/trading/read-proof";
import { webDigest } from "@/lib/trading/web-digest";
import {
  REFERENCE_CHAIN,
  REFERENCE_LEAVES,
  REFERENCE_NODE_01,
  REFERENCE_RECORDS,
  REFERENCE_ROOT,
} from "@/scripts/testing/reference-records";

const tileAt = () => joined(REFERENCE_LEAVES.map(bytesOf));
/** Event 2 of the reference: anchored with the first on one day, the third came a day later. */
const proof: EventProof = {
  format: "touchstone-proof/1",
  account: "acc_1",
  seq: 2,
  record: REFERENCE_RECORDS[1],
  previousHash: REFERENCE_CHAIN[0],
  hash: REFERENCE_CHAIN[1],
  anchor: {
    root: { day: "2026-01-02", treeSize: 2, root: REFERENCE_NODE_01 },
    leaf: 1,
    inclusion: inclusionRanges(1, 2).map((range) => hexOf(rangeHash(range, tileAt))),
    latest: { day: "2026-01-03", treeSize: 3, root: REFERENCE_ROOT },
    consistency: consistencyRanges(2, 3).map((range) => hexOf(rangeHash(range, tileAt))),
  },
};
const anchor = proof.anchor;
if (anchor === null) throw new Error("the event is anchored");

const outcomes = (findings: readonly ProofFinding[]) =>
  Object.fromEntries(findings.map(({ step, outcome }) => [step, outcome]));
const check = async (changed: Partial<EventProof>, kept: string | null = null) =>
  outcomes(await checkProof({ ...proof, ...changed }, webDigest, kept));
const GOOD = {
  record: "holds",
  chain: "holds",
  inclusion: "holds",
  consistency: "holds",
  "kept root": "open",
};

describe("the proof of an event, with WebCrypto alone", () => {
  it("holds for an honest one, also after a way through text", async () => {
    expect(await check({})).toEqual(GOOD);
    expect(readProof(JSON.stringify(proof))).toEqual(proof);
  });

  it("says of a kept root whether it is one of the two", async () => {
    expect(await check({}, REFERENCE_ROOT)).toEqual({ ...GOOD, "kept root": "holds" });
    expect(await check({}, "ab".repeat(32))).toEqual({ ...GOOD, "kept root": "fails" });
  });

  it("leaves open what is not anchored yet", async () => {
    expect(await check({ anchor: null })).toEqual({ ...GOOD, inclusion: "open", consistency: "open" });
  });

  const richer = REFERENCE_RECORDS[1].replace("64500.00", "74500.00");
  const other = "cd".repeat(32);
  const cases: [string, Partial<EventProof>, object][] = [
    ["another price", { record: richer }, { chain: "fails", inclusion: "fails" }],
    ["another number", { seq: 3 }, { record: "fails" }],
    ["another account", { account: "acc_2" }, { record: "fails" }],
    ["a record that is no JSON", { record: "{" }, { record: "fails", chain: "fails", inclusion: "fails" }],
    ["another hash before", { previousHash: other }, { chain: "fails" }],
    ["another hash after", { hash: other }, { chain: "fails" }],
    ["another leaf", { anchor: { ...anchor, leaf: 0 } }, { inclusion: "fails" }],
    ["another path", { anchor: { ...anchor, inclusion: [other] } }, { inclusion: "fails" }],
    [
      "another first root",
      { anchor: { ...anchor, root: { ...anchor.root, root: other } } },
      { inclusion: "fails", consistency: "fails" },
    ],
    [
      "a rewritten latest root",
      { anchor: { ...anchor, latest: { ...anchor.latest, root: other } } },
      { consistency: "fails" },
    ],
  ];
  it.each(cases)("says exactly what fails with %s", async (_, changed, failed) => {
    expect(await check(changed)).toEqual({ ...GOOD, ...failed });
  });
});

describe("a pasted text", () => {
  it.each([
    ["not JSON", "{", /not JSON/],
    ["another document", "{}", /format/],
    ["a list", "[]", /format/],
    ["no hash", JSON.stringify({ ...proof, hash: "12" }), /"hash" is no hash/],
    ["no record", JSON.stringify({ ...proof, record: 1 }), /"record"/],
    ["a negative leaf", JSON.stringify({ ...proof, anchor: { ...anchor, leaf: -1 } }), /"leaf"/],
    ["a path of words", JSON.stringify({ ...proof, anchor: { ...anchor, inclusion: ["x"] } }), /"inclusion"/],
    ["no root", JSON.stringify({ ...proof, anchor: { ...anchor, root: null } }), /anchor.root/],
  ])("that is %s is refused with the reason", (_, text, reason) => {
    expect(() => readProof(text)).toThrow(reason);
  });
});

describe("an exported chain", () => {
  const line = (at: number) => JSON.stringify({ record: REFERENCE_RECORDS[at], hash: REFERENCE_CHAIN[at] });
  const head = (more: object = {}) =>
    JSON.stringify({
      format: RECORDS_FORMAT,
      account: "acc_1",
      events: 3,
      headHash: REFERENCE_CHAIN[2],
      ...more,
    });
  const whole = [head(), line(0), line(1), line(2), ""];

  it("holds from its beginning to its head", async () => {
    expect(await checkRecords(whole, webDigest)).toEqual({
      account: "acc_1",
      checked: 3,
      headHash: REFERENCE_CHAIN[2],
      failure: null,
    });
    const none = head({ events: 0, headHash: hexOf(CHAIN_START) });
    expect((await checkRecords([none], webDigest)).failure).toBeNull();
  });

  const forged = hexOf(chainHash(bytesOf(REFERENCE_CHAIN[0]), REFERENCE_RECORDS[1].replace("0.50", "0.51")));
  it.each([
    ["a removed line", [head(), line(0), line(2)], 3, /Event 2 is missing/],
    ["swapped lines", [head(), line(1), line(0), line(2)], 2, /Event 1 is missing/],
    [
      "a changed record",
      [head(), line(0), line(1).replace("64500", "64501"), line(2)],
      3,
      /Event 2 gives the hash/,
    ],
    [
      "a changed hash",
      [head(), line(0), line(1).replace(REFERENCE_CHAIN[1], forged), line(2)],
      3,
      /Event 2 gives/,
    ],
    ["a cut end", [head(), line(0), line(1)], 3, /3 events were exported, 2 are here/],
    ["a cut end that the head hides", [head({ events: 2 }), line(0), line(1)], 3, /The chain ends with/],
    ["another account's line", [head({ account: "acc_2" }), line(0)], 2, /of account acc_1/],
    ["a line of nonsense", [head(), "nonsense"], 2, /no record and hash/],
    ["no head", [line(0)], 1, /does not begin/],
    ["nothing", [], 1, /empty/],
  ])("with %s fails at its line", async (_, lines, at, reason) => {
    const { failure } = await checkRecords(lines, webDigest);
    expect(failure?.line).toBe(at);
    expect(failure?.reason).toMatch(reason);
  });

  it("has leaves that are made of the same records", () => {
    expect(REFERENCE_RECORDS.map((record) => hexOf(leafHash(record)))).toEqual(REFERENCE_LEAVES);
  });
});

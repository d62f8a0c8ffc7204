import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db, inTransaction } from "@/lib/db";
import { listSymbols } from "@/lib/market-data/data/list-symbols";
import { nameInstruments } from "@/lib/market-data/mutations/name-instruments";
import { openInstrument } from "@/lib/market-data/mutations/open-instrument";
import { aPerson } from "@/scripts/testing/people";

const aCode = () => `C${randomUUID().slice(0, 8)}`.toUpperCase();
const named = (venue: string, code: string) =>
  inTransaction((tx) =>
    nameInstruments(tx, { venue, codes: [code, code], currency: "USD", periodsPerYear: 365 }),
  );
const isListed = async (code: string) => (await listSymbols()).some(({ symbol }) => symbol === code);

it("what events of accounts name takes no symbol away, and becomes one when a curator opens it", async () => {
  const actor = await aPerson("CURATOR");
  const code = aCode();
  const ids = [await named("aaa", code), await named("broker", code), await named("broker", code)];
  expect(ids[1], "named again it is the same").toEqual(ids[2]);
  expect(await isListed(code)).toBe(false);
  const input = {
    venue: "broker",
    code,
    base: code,
    quote: "USD",
    name: "A thing",
    periodsPerYear: 252,
  } as const;
  await openInstrument({ actor, input });
  expect(await isListed(code)).toBe(true);
  const rows = await db().instrument.findMany({ where: { code }, orderBy: { venue: "asc" } });
  expect(rows.map(({ id, venue, listed }) => [id, venue, listed])).toEqual([
    [ids[0]?.get(code), "aaa", false],
    [ids[1]?.get(code), "broker", true],
  ]);
  await expect(openInstrument({ actor, input: { ...input, venue: "aaa" } })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

it("a pair that accounts trade keeps its base and quote", async () => {
  const actor = await aPerson("CURATOR");
  const code = `${aCode()}EUR`;
  await named("broker", code);
  const input = {
    venue: "broker",
    code,
    base: code,
    quote: "USD",
    name: "A thing",
    periodsPerYear: 365,
  } as const;
  await expect(openInstrument({ actor, input })).rejects.toMatchObject({ code: "CONFLICT" });
});

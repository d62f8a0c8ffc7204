import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { anchorRoots } from "@/inngest/functions/anchor-roots";
import { systemActor, type UserActor } from "@/lib/actor";
import { readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { addDays } from "@/lib/time";
import { chainHash, sha256 } from "@/lib/trading/chain";
import { listRoots } from "@/lib/trading/data/list-roots";
import { proveEvent } from "@/lib/trading/data/prove-event";
import { bytesOf, hexOf } from "@/lib/trading/hash-input";
import { provesConsistency, provesInclusion } from "@/lib/trading/merkle-proof";
import { anchorNextDay } from "@/lib/trading/mutations/anchor-roots";
import type { EventProof } from "@/lib/trading/proof-format";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";
import { aFill, anAccount, append } from "@/scripts/testing/trading-accounts";

const job = systemActor("anchor-roots", randomUUID());
const HOUR_MS = 3_600_000;
let actor: UserActor;

beforeAll(async () => {
  actor = await aPerson();
  await append(actor, await anAccount(actor), [aFill()]);
});

const lastRoot = () => db().anchorRoot.findFirst({ orderBy: { day: "desc" } });
const anchor = (day: Date) => anchorNextDay(job, addDays(day, 1));

/** The next day to anchor; whatever other tests left is anchored before it. */
async function freshDay(): Promise<Date> {
  const last = await lastRoot();
  if (last === null) {
    await anchorNextDay(job, new Date());
    return await freshDay();
  }
  await anchor(addDays(last.day, 1));
  return addDays(last.day, 2);
}

const fillsOn = (day: Date, count: number, hour = 12) =>
  [Array.from({ length: count }, () => aFill({ executedAtMs: 0 })), day.getTime() + hour * HOUR_MS] as const;

async function expectProof(proof: EventProof, day: string): Promise<void> {
  const { record, previousHash, hash, anchor: placed } = proof;
  expect(hexOf(chainHash(bytesOf(previousHash), record))).toBe(hash);
  if (placed === null) throw new Error("the event is anchored");
  const { root, leaf, inclusion, latest, consistency } = placed;
  expect(root.day).toBe(day);
  const included = {
    record,
    leaf,
    size: root.treeSize,
    path: inclusion.map(bytesOf),
    root: bytesOf(root.root),
  };
  expect(await provesInclusion(included, sha256)).toBe(true);
  const from = { size: root.treeSize, root: bytesOf(root.root) };
  const to = { size: latest.treeSize, root: bytesOf(latest.root) };
  expect(await provesConsistency({ from, to, path: consistency.map(bytesOf) }, sha256)).toBe(true);
}

const text = (day: Date) => day.toISOString().slice(0, 10);

it("anchors a day once it is over: every event proves its place in it, and each later day continues it", async () => {
  const day = await freshDay();
  const [one, two] = [await anAccount(actor), await anAccount(actor)];
  await append(actor, one, ...fillsOn(day, 3));
  expect(await anchorNextDay(job, new Date(addDays(day, 1).getTime() - 1)), "the day is not over").toBeNull();
  expect((await proveEvent(one, 1n)).anchor).toBeNull();
  expect(await anchor(day)).toEqual({ day: text(day), leaves: 3 });
  const next = addDays(day, 1);
  await append(actor, two, ...fillsOn(next, 300));
  await append(actor, one, ...fillsOn(next, 2));
  expect(await anchor(next)).toMatchObject({ leaves: 302 });
  for (const seq of [1n, 2n, 3n]) await expectProof(await proveEvent(one, seq), text(day));
  for (const seq of [4n, 5n]) await expectProof(await proveEvent(one, seq), text(next));
  for (const seq of [1n, 256n, 300n]) await expectProof(await proveEvent(two, seq), text(next));
  await expect(proveEvent(one, 6n)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("an event that was committed after its day's root is in the next", async () => {
  const day = await freshDay();
  const id = await anAccount(actor);
  await append(actor, id, ...fillsOn(day, 1));
  await anchor(day);
  await append(actor, id, ...fillsOn(day, 1, 23));
  expect(await anchor(addDays(day, 1))).toMatchObject({ leaves: 1 });
  await expectProof(await proveEvent(id, 2n), text(addDays(day, 1)));
});

it("missed days are made up for, each with a root of its own that names the one before", async () => {
  const day = await freshDay();
  const id = await anAccount(actor);
  for (const n of [0, 2]) await append(actor, id, ...fillsOn(addDays(day, n), 1));
  const until = addDays(day, 3);
  const leaves: (number | undefined)[] = [];
  for (let n = 0; n < 4; n += 1) leaves.push((await anchorNextDay(job, until))?.leaves);
  expect(leaves).toEqual([1, 0, 1, undefined]);
  const roots = await db().anchorRoot.findMany({ orderBy: { day: "asc" } });
  roots.forEach((root, n) => {
    expect(root.prevRoot, text(root.day)).toEqual(roots[n - 1]?.root ?? null);
    if (n > 0) expect(root.day).toEqual(addDays(roots[n - 1]?.day ?? root.day, 1));
  });
});

it("two processes at once make one root for a day", async () => {
  const day = await freshDay();
  await append(actor, await anAccount(actor), ...fillsOn(day, 2));
  const answers = await Promise.all(Array.from({ length: 4 }, () => anchor(day)));
  expect(answers.filter((answer) => answer !== null)).toEqual([{ day: text(day), leaves: 2 }]);
});

it("only new leaves are hashed: tiles that are full stay as they are", async () => {
  const day = await freshDay();
  await append(actor, await anAccount(actor), ...fillsOn(day, 520));
  await anchor(day);
  const before = await db().merkleTile.findMany({ where: { width: 256 } });
  expect(before.length).toBeGreaterThanOrEqual(2);
  await append(actor, await anAccount(actor), ...fillsOn(addDays(day, 1), 300));
  await anchor(addDays(day, 1));
  const after = await db().merkleTile.findMany({ where: { width: 256 } });
  expect(after).toEqual(expect.arrayContaining(before));
});

describe("the job", () => {
  it("anchors what is over and finds nothing to do when it runs again", async () => {
    while ((await anchorNextDay(job, new Date(Date.now() - 2 * 24 * HOUR_MS))) !== null);
    expect((await runFunction(anchorRoots)).state).toBe("completed");
    const count = await db().anchorRoot.count();
    expect((await runFunction(anchorRoots)).output).toEqual({ processed: 0, failed: 0 });
    expect(await db().anchorRoot.count()).toBe(count);
  });
});

it("the list of roots is paged, the newest first", async () => {
  const day = await freshDay();
  await anchor(day);
  const first = await listRoots({ limit: 2 });
  expect(first.items.map((root) => root.day)).toEqual([text(day), text(addDays(day, -1))]);
  expect(first.total).toBe(await db().anchorRoot.count());
  expect(readCursor(first.nextCursor ?? "", ["day"]).day.slice(0, 10)).toBe(text(addDays(day, -1)));
  const next = await listRoots({ limit: 2, cursor: first.nextCursor ?? "" });
  expect(next.items[0]?.day).toBe(text(addDays(day, -2)));
  await expect(listRoots({ limit: 2, cursor: "e30" })).rejects.toMatchObject({ code: "VALIDATION" });
});

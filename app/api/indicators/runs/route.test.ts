import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST as execute } from "@/app/api/indicators/[id]/execute/route";
import { GET as outputs } from "@/app/api/indicators/runs/[receiptId]/outputs/route";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { ExecuteResult, ReceiptPage } from "@/lib/indicators/execution-schema";
import { sandbox } from "@/lib/sandbox/service";
import { addDays } from "@/lib/time";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aRunOf } from "@/prisma/seed/test-runs";
import { aPerson } from "@/scripts/testing/people";
import { GET } from "./route";

const bars = Object.fromEntries(
  ["time", "open", "high", "low", "close", "volume"].map((name) => [
    name,
    [1, 2, 3, 4].map((n) => (name === "time" ? n * 60_000 : n)),
  ]),
);

let person: UserActor;
let listed: Awaited<ReturnType<typeof aListing>>;
beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  person = await aPerson();
  listed = await aListing(await aPerson(), { price: null });
});
afterAll(async () => {
  await sandbox().stop();
});

describe("GET runs: 200", () => {
  test("by indicator, outcome and time, alone and together, each page once", async () => {
    const [user, other] = [await aPerson(), await aListing(await aPerson())];
    const ago = (days: number) => addDays(new Date(), -days);
    for (const days of [1, 2, 3]) await aRunOf(user, listed.indicatorId, ago(days));
    await aRunOf(user, listed.indicatorId, ago(2), { outcome: "SANDBOX_TIMEOUT" });
    await aRunOf(user, other.indicatorId, ago(2));
    await aRunOf(await aPerson(), listed.indicatorId, ago(2));
    const count = async (query: Record<string, string>) => {
      const answer = await callRoute(GET, { as: user, query });
      expect(ReceiptPage.parse(answer.json).items).toHaveLength(answer.json.total);
      return answer.json.total;
    };
    expect(await count({})).toBe(5);
    expect(await count({ indicator: listed.slug })).toBe(4);
    expect(await count({ indicator: other.indicatorId })).toBe(1);
    expect(await count({ outcome: "failed" })).toBe(1);
    expect(await count({ outcome: "ok", indicator: listed.slug })).toBe(3);
    expect(await count({ from: ago(2.5).toISOString(), to: ago(1.5).toISOString() })).toBe(3);
    expect(await count({ indicator: "no-such-thing" })).toBe(0);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query = { indicator: listed.slug, limit: "2", ...(cursor && { cursor }) };
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await callRoute(GET, { as: user, query })
      ).json;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([4, 4]);
  });
});

describe("GET runs: 400 and 401", () => {
  test.each<Record<string, string>>([
    { outcome: "maybe" },
    { from: "yesterday" },
    { indicator: "../x" },
    { who: "me" },
  ])("%j", async (query) => {
    expect((await callRoute(GET, { as: person, query })).status).toBe(400);
  });

  test("nobody", async () => {
    expect((await callRoute(GET, {})).status).toBe(401);
  });
});

async function aRun() {
  const answer = await callRoute(execute, { as: person, params: { id: listed.slug }, body: { bars } });
  expect(answer.status).toBe(200);
  const result = ExecuteResult.parse(answer.json);
  const ask = (query: Record<string, string>, as: UserActor | undefined = person) =>
    callRoute(outputs, { as, params: { receiptId: result.receipt.id }, query });
  return { result, ask };
}

describe("GET outputs", () => {
  test("200: the same outputs as the run answered, as JSON and as CSV, with a name", async () => {
    const { result, ask } = await aRun();
    const json = await ask({});
    expect(json.json).toMatchObject({ version: result.version, outputs: result.outputs, time: result.time });
    expect(json.headers.get("cache-control")).toContain("no-store");
    const csv = await ask({ format: "csv" });
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.headers.get("content-disposition")).toMatch(
      /^attachment; filename="test-[\w-]+-1\.0\.0-[0-9a-f]{8}\.csv"$/,
    );
    expect(csv.text.split("\n").slice(0, 4)).toEqual([
      "time,value",
      "1970-01-01T00:01:00.000Z,",
      "1970-01-01T00:02:00.000Z,",
      "1970-01-01T00:03:00.000Z,2",
    ]);
  });

  test("400 and 401: another format, nobody", async () => {
    const { result, ask } = await aRun();
    expect((await ask({ format: "xlsx" })).status).toBe(400);
    expect((await callRoute(outputs, { params: { receiptId: result.receipt.id } })).status).toBe(401);
  });

  test("404: somebody else's run", async () => {
    const { ask } = await aRun();
    expect((await ask({}, await aPerson())).status).toBe(404);
  });

  test("422: bytes that do not hash to the receipt are not handed out", async () => {
    const { result, ask } = await aRun();
    const wrong = "0".repeat(64);
    await db()
      .$executeRaw`UPDATE execution SET output_hash = ${wrong} WHERE public_id = ${result.receipt.id}::uuid`;
    const answer = await ask({});
    expect([answer.status, answer.json.code]).toEqual([422, "UNPROCESSABLE"]);
    expect(answer.text).not.toContain('outputs"');
  });

  test("422: the bars are gone, or the run failed", async () => {
    const { result, ask } = await aRun();
    await db().$executeRaw`UPDATE dataset SET data = NULL WHERE hash = ${result.receipt.datasetHash}`;
    expect((await ask({})).json.detail).toContain("no longer kept");
    await db()
      .$executeRaw`UPDATE execution SET output_hash = NULL, outcome = 'SANDBOX_TIMEOUT' WHERE public_id = ${result.receipt.id}::uuid`;
    expect((await ask({})).json.detail).toContain("failed");
  });
});

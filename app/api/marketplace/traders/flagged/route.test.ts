import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { POST as appeal } from "@/app/api/marketplace/flags/[id]/appeal/route";
import { POST as resolve } from "@/app/api/marketplace/flags/[id]/resolve/route";
import { GET as ofProvider } from "@/app/api/marketplace/traders/[id]/flags/route";
import { GET as profile } from "@/app/api/marketplace/traders/[id]/route";
import type { UserActor } from "@/lib/actor";
import type { Finding } from "@/lib/verification/plan-flags";
import { callRoute, type TestCall } from "@/prisma/seed/test-requests";
import { aFinding, flagged } from "@/scripts/testing/flags";
import { aPerson } from "@/scripts/testing/people";
import { aProvider } from "@/scripts/testing/providers";
import { GET } from "./route";

let curator: UserActor;
let stranger: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
  stranger = await aPerson();
});

const aFlagged = async (...findings: Finding[]) => {
  const provider = await aProvider(curator);
  return { ...provider, flags: await flagged(provider, findings) };
};
const list = async (query: Record<string, string>) => (await callRoute(GET, { as: curator, query })).json;
const checksOf = async (providerId: string, as?: UserActor, query: Record<string, string> = {}) => {
  const call = { params: { id: providerId }, query, ...(as === undefined ? {} : { as }) };
  const { items } = (await callRoute(ofProvider, call)).json;
  return items.map(({ check, state }: { check: string; state: string }) => `${check} ${state}`);
};

describe("GET /traders/flagged", () => {
  test("trap 12: its name can never be the id of a trader, so a route of its own answers", async () => {
    const asTrader = await callRoute(profile, { params: { id: "flagged" } });
    expect(asTrader.status).toBe(404);
    expect((await callRoute(GET, { as: curator })).status).toBe(200);
  });

  test("has every flag with severity, evidence and since, a page at a time, none twice and none missing", async () => {
    const check = `check-${randomUUID()}`;
    for (const severity of ["warn", "hide", "internal"] as const)
      await aFlagged(aFinding(check, severity, { value: 3 }));
    const first = await list({ check, limit: "2" });
    const second = await list({ check, limit: "2", cursor: first.nextCursor });
    expect([first.total, second.nextCursor]).toEqual([3, null]);
    expect([...first.items, ...second.items]).toMatchObject(
      ["warn", "hide", "internal"].map((severity) => ({
        severity,
        state: "open",
        evidence: { value: 3 },
        since: expect.any(String),
        provider: { status: "approved", flagHidden: false },
      })),
    );
  });

  test("is filtered by state, severity, check and since", async () => {
    const check = `check-${randomUUID()}`;
    const { flags } = await aFlagged(aFinding(check, "warn"));
    await aFlagged(aFinding(check, "hide"));
    const counted = async (query: Record<string, string>) => (await list({ check, ...query })).total;
    const body = { verdict: "dismiss", notes: "Looked at." };
    await callRoute(resolve, { as: curator, params: { id: flags[check] ?? "" }, body });
    expect(await counted({})).toBe(1);
    expect(await counted({ state: "dismissed" })).toBe(1);
    expect(await counted({ severity: "warn" })).toBe(0);
    expect(await counted({ severity: "hide" })).toBe(1);
    expect(await counted({ since: new Date(Date.now() + 60_000).toISOString() })).toBe(0);
    expect((await callRoute(GET, { as: curator, query: { severity: "grave" } })).status).toBe(400);
  });

  test("trap 16: it names owners by their handle and gives nobody's address away", async () => {
    const check = `check-${randomUUID()}`;
    const { owner } = await aFlagged(aFinding(check, "warn"));
    const { text, json } = await callRoute(GET, { as: curator, query: { check } });
    expect(json.items[0].provider.owner).toBe(owner.handle);
    expect(text).not.toContain("@");
  });

  test("401 and 403", async () => {
    expect((await callRoute(GET)).status).toBe(401);
    expect((await callRoute(GET, { as: stranger })).status).toBe(403);
  });
});

describe("GET /traders/{id}/flags", () => {
  test("everybody sees what is in force and was cleared, the owner also dismissed ones, curators all", async () => {
    const check = { digits: "internal", grid: "warn", martingale: "hide" } as const;
    const { providerId, owner, flags } = await aFlagged(
      ...Object.entries(check).map(([id, severity]) => aFinding(id, severity)),
    );
    const body = { verdict: "dismiss", notes: "Looked at." };
    await callRoute(resolve, { as: curator, params: { id: flags.grid ?? "" }, body });
    for (const reader of [undefined, stranger])
      expect(await checksOf(providerId, reader)).toEqual(["martingale open"]);
    expect(await checksOf(providerId, stranger, { state: "dismissed" })).toEqual([]);
    expect(await checksOf(providerId, owner)).toEqual(["martingale open", "grid dismissed"]);
    expect(await checksOf(providerId, curator)).toEqual(["martingale open", "grid dismissed", "digits open"]);
  });

  test("what people wrote is shown to the owner and curators only", async () => {
    const { providerId, owner, flags } = await aFlagged(aFinding("grid", "warn"));
    await callRoute(appeal, { as: owner, params: { id: flags.grid ?? "" }, body: { appeal: "My words." } });
    const read = async (as?: UserActor) =>
      (await callRoute(ofProvider, { params: { id: providerId }, ...(as && { as }) })).json.items[0];
    expect(await read()).toMatchObject({ state: "appealed", appeal: null, evidence: { value: 1 } });
    for (const reader of [owner, curator]) expect((await read(reader)).appeal).toBe("My words.");
  });

  test("404 for a provider the reader may not see", async () => {
    const { providerId, owner } = await aFlagged(aFinding("ledger", "block", { actsAlone: true }));
    const statusFor = async (call: TestCall) =>
      (await callRoute(ofProvider, { params: { id: providerId }, ...call })).status;
    expect([await statusFor({}), await statusFor({ as: stranger })]).toEqual([404, 404]);
    expect([await statusFor({ as: owner }), await statusFor({ as: curator })]).toEqual([200, 200]);
  });
});

describe("POST /flags/{id}/appeal and /resolve", () => {
  test("400, 401, 403, 404 and 409", async () => {
    const { owner, flags } = await aFlagged(aFinding("grid", "warn"));
    const params = { id: flags.grid ?? "" };
    const appealed = async (call: TestCall) =>
      (await callRoute(appeal, { params, body: { appeal: "Words." }, ...call })).status;
    const resolved = async (call: TestCall) =>
      (await callRoute(resolve, { params, body: { verdict: "uphold", notes: "Words." }, ...call })).status;
    expect([await appealed({}), await resolved({})]).toEqual([401, 401]);
    expect(await appealed({ as: owner, body: { appeal: "x".repeat(2_001) } })).toBe(400);
    expect(await resolved({ as: curator, body: { verdict: "uphold" } })).toBe(400);
    expect([await appealed({ as: stranger }), await appealed({ as: curator })]).toEqual([404, 404]);
    expect([await resolved({ as: stranger }), await resolved({ as: owner })]).toEqual([403, 403]);
    expect(await resolved({ as: curator, params: { id: randomUUID() } })).toBe(404);
    expect([await appealed({ as: owner }), await appealed({ as: owner })]).toEqual([200, 409]);
    expect([await resolved({ as: curator }), await resolved({ as: curator })]).toEqual([200, 409]);
  });
});

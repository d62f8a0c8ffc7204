import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/admin/audit/route";
import { GET as VERIFY } from "@/app/api/admin/audit/verify/route";
import { GET as OVERVIEW } from "@/app/api/admin/overview/route";
import { GET as QUEUE } from "@/app/api/admin/queue/route";
import { sealAuditEvents } from "@/lib/audit/mutations";
import { AuditPage } from "@/lib/audit/schema";
import { sha256Hex } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import type { DeclaredRoute } from "@/lib/http";
import { aPersonWith } from "@/scripts/testing/people";

const tokens: Record<Role, string> = { USER: "", CURATOR: "", ADMIN: "" };
let adminId = "";

async function tokenFor(role: Role): Promise<{ token: string; userId: string }> {
  const { userId } = await aPersonWith(1_000n, role);
  const token = `ts_${randomUUID()}`;
  const scopes = ["read", "admin"];
  await db().apiToken.create({
    data: { userId, name: "test", hash: sha256Hex(token), prefix: "ts_", scopes },
  });
  return { token, userId };
}

beforeAll(async () => {
  for (const role of ["USER", "CURATOR"] as const) tokens[role] = (await tokenFor(role)).token;
  const admin = await tokenFor("ADMIN");
  tokens.ADMIN = admin.token;
  adminId = admin.userId;
});

async function get(route: DeclaredRoute, role: Role | null, query = ""): Promise<Response> {
  const headers = role === null ? undefined : { authorization: `Bearer ${tokens[role]}` };
  const request = new Request(`http://localhost:3000${route.declaration.path}${query}`, { headers });
  return await route(request, { params: Promise.resolve({}) });
}

async function pageOf(query: string): Promise<AuditPage> {
  return AuditPage.parse(await (await get(GET, "ADMIN", query)).json());
}

describe("200", () => {
  it("finds events by the start of the action, the actor and the subject", async () => {
    const { items } = await pageOf(`?action=wallet.&actorId=${adminId}`);
    expect(items).toHaveLength(1);
    const [event] = items;
    expect(event).toMatchObject({ action: "wallet.topped-up", subjectKind: "top-up", actorId: adminId });
    const same = await pageOf(`?subjectKind=top-up&subjectId=${event?.subjectId}`);
    expect(same.items.map(({ id }) => id)).toEqual([event?.id]);
  });

  it("goes on behind the cursor without a repetition or a gap", async () => {
    const all = await pageOf("?action=wallet.&limit=3");
    const first = await pageOf("?action=wallet.&limit=1");
    const second = await pageOf(`?action=wallet.&limit=1&cursor=${first.nextCursor}`);
    expect([first.items[0]?.id, second.items[0]?.id]).toEqual(all.items.slice(0, 2).map(({ id }) => id));
  });

  it("verifies the chain and counts what is sealed", async () => {
    await sealAuditEvents();
    const sealed = await db().auditSeal.count();
    const answer = await get(VERIFY, "ADMIN");
    expect(await answer.json()).toMatchObject({ intact: true, sealed, overdue: 0, broken: null });
  });

  it("shows sales to admins and only the queue to curators", async () => {
    const curators = await (await get(OVERVIEW, "CURATOR")).json();
    expect(curators).toMatchObject({ pendingReviews: 0, oldestPendingAt: null, revenue: null });
    const admins = await (await get(OVERVIEW, "ADMIN")).json();
    expect(admins).toMatchObject({
      revenue: { days: 30, sales: 0, gross: { amount: "0", currency: "USD" } },
    });
    expect(await (await get(QUEUE, "CURATOR")).json()).toEqual({ items: [], applications: [] });
  });
});

describe("400", () => {
  it.each(["?cursor=nonsense", "?limit=0", "?actorId=somebody", "?unknown=1"])(
    "refuses %s",
    async (query) => {
      expect((await get(GET, "ADMIN", query)).status).toBe(400);
    },
  );
});

describe("401", () => {
  it("asks everybody to sign in", async () => {
    for (const route of [GET, VERIFY, OVERVIEW, QUEUE]) expect((await get(route, null)).status).toBe(401);
  });
});

describe("403", () => {
  it("keeps the log from curators, and all of it from users", async () => {
    for (const route of [GET, VERIFY]) expect((await get(route, "CURATOR")).status).toBe(403);
    for (const route of [GET, VERIFY, OVERVIEW, QUEUE]) expect((await get(route, "USER")).status).toBe(403);
  });
});

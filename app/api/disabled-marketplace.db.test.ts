import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { sha256Hex } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import type { DeclaredRoute } from "@/lib/http";
import { aPersonWith } from "@/scripts/testing/people";

vi.stubEnv("INDICATOR_MARKETPLACE_ENABLED", "false");

async function statusOf(
  route: DeclaredRoute,
  token: string,
  body?: string,
): Promise<[number, string | undefined]> {
  const { method, path } = route.declaration;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const request = new Request(`http://localhost:3000${path}`, { method, headers, ...(body ? { body } : {}) });
  const answer = await route(request, { params: Promise.resolve({ id: "rsi" }) });
  const json: { code?: string } = await answer.json();
  return [answer.status, json.code];
}

it("a marketplace that is switched off sells and runs nothing, but people still read their own money", async () => {
  const person = await aPersonWith(500n);
  const token = `ts_${randomUUID()}`;
  await db().apiToken.create({
    data: {
      userId: person.userId,
      name: "x",
      hash: sha256Hex(token),
      prefix: "ts_",
      scopes: ["read", "write"],
    },
  });
  const { GET: browse } = await import("@/app/api/indicators/marketplace/route");
  const { POST: purchase } = await import("@/app/api/indicators/[id]/purchase/route");
  const { POST: execute } = await import("@/app/api/indicators/[id]/execute/route");
  const { GET: wallet } = await import("@/app/api/wallet/route");
  const { GET: licences } = await import("@/app/api/indicators/licences/route");
  for (const route of [browse, purchase, execute]) {
    const body = route.declaration.method === "POST" ? "{}" : undefined;
    expect(await statusOf(route, token, body), route.declaration.path).toEqual([404, "FEATURE_DISABLED"]);
  }
  for (const route of [wallet, licences]) expect((await statusOf(route, token))[0]).toBe(200);
});

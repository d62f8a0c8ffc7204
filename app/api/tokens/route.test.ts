import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DELETE as revokeSession } from "@/app/api/me/sessions/[id]/route";
import { DELETE as revoke } from "@/app/api/tokens/[id]/route";
import { sessionCookieName } from "@/lib/auth";
import { anAccount, claimsOf, cookieValue, type TestAccount } from "@/lib/users/mutations/test-account";
import { callRoute } from "@/prisma/seed/test-requests";
import { GET, POST } from "./route";

const body = { name: "bot", scopes: ["read"] };
const withCookie = async (account: TestAccount) => ({
  cookie: `${sessionCookieName()}=${await cookieValue(await claimsOf(account))}`,
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("201", () => {
  test("a token is made in a browser, works, and is listed without its text", async () => {
    const headers = await withCookie(await anAccount());
    const made = await callRoute(POST, { headers, body });
    expect(made.status).toBe(201);
    const listed = await callRoute(GET, { headers: bearer(made.json.token) });
    expect(listed.status).toBe(200);
    expect(JSON.stringify(listed.json)).not.toContain(made.json.token);
  });
});

describe("204", () => {
  test("revoked, it is refused from the next request on", async () => {
    const headers = await withCookie(await anAccount());
    const { json } = await callRoute(POST, { headers, body });
    expect((await callRoute(revoke, { headers, params: { id: json.id } })).status).toBe(204);
    expect((await callRoute(GET, { headers: bearer(json.token) })).status).toBe(401);
  });
});

describe("400", () => {
  test.each([
    [{ ...body, scopes: [] }],
    [{ ...body, scopes: ["root"] }],
    [{ ...body, scopes: ["read", "read"] }],
    [{ ...body, name: " " }],
    [{ ...body, expiresAt: "tomorrow" }],
  ])("%j", async (sent) => {
    const headers = await withCookie(await anAccount());
    expect((await callRoute(POST, { headers, body: sent })).status).toBe(400);
  });
});

describe("401", () => {
  test("nobody", async () => {
    expect((await callRoute(POST, { body })).status).toBe(401);
  });
});

describe("403", () => {
  test("an API token makes no token, whatever its scopes; a scope is not more than it says", async () => {
    const headers = await withCookie(await anAccount());
    const writer = await callRoute(POST, { headers, body: { name: "bot", scopes: ["write"] } });
    expect((await callRoute(POST, { headers: bearer(writer.json.token), body })).status).toBe(403);
    expect((await callRoute(GET, { headers: bearer(writer.json.token) })).status, "write cannot read").toBe(
      403,
    );
  });

  test("the scope admin without the role, and another site's request", async () => {
    const headers = await withCookie(await anAccount());
    expect((await callRoute(POST, { headers, body: { ...body, scopes: ["admin"] } })).status).toBe(403);
    const foreign = { ...headers, origin: "https://evil.test" };
    expect((await callRoute(POST, { headers: foreign, body })).status).toBe(403);
  });
});

describe("404", () => {
  test("somebody else's token and session look like none", async () => {
    const [mine, theirs] = [await anAccount(), await anAccount()];
    const { json } = await callRoute(POST, { headers: await withCookie(theirs), body });
    const session = await claimsOf(theirs);
    const headers = await withCookie(mine);
    const foreign = await callRoute(revoke, { headers, params: { id: json.id } });
    const missing = await callRoute(revoke, { headers, params: { id: randomUUID() } });
    expect(foreign.status).toBe(404);
    expect({ ...foreign.json, requestId: "" }).toEqual({ ...missing.json, requestId: "" });
    expect((await callRoute(revokeSession, { headers, params: { id: session.sid } })).status).toBe(404);
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { GET as html } from "./[id]/html/route";
import { POST as resend } from "./[id]/resend/route";
import { GET } from "./route";

async function aMail(
  { userId }: UserActor,
  more: { state: "pending" | "sent" | "failed" | "skipped"; template?: string },
): Promise<string> {
  const data = { userId, template: "password-changed", dedupeKey: randomUUID(), payload: {}, ...more };
  return (await db().outboxMail.create({ data })).id;
}

describe("200", () => {
  test("mails by state and attempts", async () => {
    const admin = await aPerson("ADMIN");
    const id = await aMail(admin, { state: "failed" });
    const query = { state: "failed", attemptsMin: "0", dueBefore: "2099-01-01T00:00:00Z", limit: "100" };
    const { json } = await callRoute(GET, { as: admin, query });
    expect(json.items.find((item: { id: string }) => item.id === id)).toMatchObject({
      state: "failed",
      attempts: 0,
      problem: null,
      subject: "Your password was changed",
    });
  });

  test("a failed mail waits again", async () => {
    const admin = await aPerson("ADMIN");
    const id = await aMail(admin, { state: "failed" });
    expect((await callRoute(resend, { as: admin, params: { id } })).json).toEqual({ done: true });
    expect((await db().outboxMail.findUniqueOrThrow({ where: { id } })).state).toBe("pending");
  });

  test("a mail as HTML is not kept by anybody in between", async () => {
    const admin = await aPerson("ADMIN");
    const id = await aMail(admin, { state: "sent" });
    const response = await callRoute(html, { as: admin, params: { id } });
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.text).toMatch(/^<!doctype html>/);
  });
});

describe("403", () => {
  test("nobody but admins", async () => {
    const curator = await aPerson("CURATOR");
    const id = await aMail(curator, { state: "failed" });
    for (const route of [html, resend]) {
      expect((await callRoute(route, { as: curator, params: { id } })).status).toBe(403);
    }
  });
});

describe("404", () => {
  test("a mail that is not there", async () => {
    const admin = await aPerson("ADMIN");
    for (const route of [html, resend]) {
      expect((await callRoute(route, { as: admin, params: { id: randomUUID() } })).status).toBe(404);
    }
  });
});

describe("409", () => {
  test("a mail that waits or was sent is not sent again; a delivered secret is not shown", async () => {
    const admin = await aPerson("ADMIN");
    const waiting = await aMail(admin, { state: "pending" });
    expect((await callRoute(resend, { as: admin, params: { id: waiting } })).status).toBe(409);
    const secret = await aMail(admin, { state: "sent", template: "reset-password" });
    expect((await callRoute(resend, { as: admin, params: { id: secret } })).status).toBe(409);
    expect((await callRoute(html, { as: admin, params: { id: secret } })).status).toBe(409);
  });
});

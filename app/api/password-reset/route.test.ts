import { describe, expect, test } from "vitest";
import { POST as confirm } from "@/app/api/password-reset/confirm/route";
import { anAccount, mailedToken } from "@/lib/users/mutations/test-account";
import { callRoute } from "@/prisma/seed/test-requests";
import { POST } from "./route";

const NEXT = "copper lantern river oats";

async function link(): Promise<string> {
  const account = await anAccount();
  await callRoute(POST, { body: { email: account.email } });
  return await mailedToken(account.id, "reset-password");
}

describe("202", () => {
  test("a known address and an unknown one get the same bytes", async () => {
    const known = await callRoute(POST, { body: { email: (await anAccount()).email } });
    const unknown = await callRoute(POST, { body: { email: "nobody@example.test" } });
    expect([known.status, unknown.status]).toEqual([202, 202]);
    expect(known.json).toEqual(unknown.json);
  });
});

describe("200", () => {
  test("a link sets the password", async () => {
    const answer = await callRoute(confirm, { body: { token: await link(), password: NEXT } });
    expect([answer.status, answer.json]).toEqual([200, { done: true }]);
  });
});

describe("400", () => {
  test("a weak password keeps the link good", async () => {
    const token = await link();
    expect((await callRoute(confirm, { body: { token, password: "changemechangeme" } })).status).toBe(400);
    expect((await callRoute(confirm, { body: { token, password: NEXT } })).status).toBe(200);
  });
});

describe("422", () => {
  test("a used link and a made-up one", async () => {
    const token = await link();
    await callRoute(confirm, { body: { token, password: NEXT } });
    for (const used of [token, "x".repeat(43)]) {
      const answer = await callRoute(confirm, { body: { token: used, password: NEXT } });
      expect([answer.status, answer.json.code]).toEqual([422, "UNPROCESSABLE"]);
    }
  });
});

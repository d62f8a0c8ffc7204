import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { anAccount, PASSWORD } from "@/lib/users/mutations/test-account";
import { callRoute } from "@/prisma/seed/test-requests";
import { POST } from "./route";

const person = (over: object = {}) => {
  const handle = `r${randomUUID().slice(0, 12)}`;
  return { email: `${handle}@example.test`, password: PASSWORD, displayName: "Ada", handle, ...over };
};

describe("201", () => {
  test("a new address and a known one get the same bytes", async () => {
    const fresh = await callRoute(POST, { body: person() });
    const known = await callRoute(POST, { body: person({ email: (await anAccount()).email }) });
    expect([fresh.status, known.status]).toEqual([201, 201]);
    expect(known.json).toEqual(fresh.json);
    expect(JSON.stringify(fresh.json)).not.toContain("@");
  });
});

describe("400", () => {
  test.each([
    ["email", { email: "not an address" }],
    ["password", { password: "elevenchars" }],
    ["password", { password: "password123456" }],
    ["handle", { handle: "a b" }],
    ["displayName", { displayName: "  " }],
    ["role", { role: "ADMIN" }],
  ])("%s", async (path, over) => {
    const answer = await callRoute(POST, { body: person(over) });
    expect([answer.status, answer.json.code, answer.json.errors[0].path]).toEqual([400, "VALIDATION", path]);
  });
});

describe("409", () => {
  test("a handle that is taken", async () => {
    const answer = await callRoute(POST, { body: person({ handle: (await anAccount()).handle }) });
    expect([answer.status, answer.json.errors[0].path]).toEqual([409, "handle"]);
  });
});

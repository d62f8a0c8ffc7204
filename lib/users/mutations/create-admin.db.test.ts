import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { createAdmin } from "@/lib/users/mutations/create-admin";
import { anAccount, auditActions, PASSWORD } from "@/lib/users/mutations/test-account";

const actor = systemActor("test", "test-request");
const anAddress = () => `${randomUUID()}@example.test`;
const attempt = (email: string, force: boolean, password: string | null = PASSWORD) =>
  createAdmin(actor, { email, password, force });

describe("createAdmin", () => {
  it("makes one admin; a second only when forced", async () => {
    await db().user.updateMany({ where: { role: "ADMIN" }, data: { role: "USER" } });
    const results = await Promise.allSettled([attempt(anAddress(), false), attempt(anAddress(), false)]);
    expect(results.map(({ status }) => status).sort(), "two commands at once").toEqual([
      "fulfilled",
      "rejected",
    ]);
    await expect(attempt(anAddress(), false)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await attempt(anAddress(), true)).outcome).toBe("created");
  });

  it("promotes an account that exists, with an audit row, and says when there is nothing to do", async () => {
    const { email, id } = await anAccount();
    expect((await attempt(email, true, null)).outcome).toBe("promoted");
    expect((await attempt(email, true, null)).outcome).toBe("unchanged");
    expect((await auditActions(id)).filter((action) => action === "user.role_changed")).toHaveLength(1);
  });

  it("refuses a weak or missing password for a new account", async () => {
    await expect(attempt(anAddress(), true, "password123456")).rejects.toMatchObject({ code: "VALIDATION" });
    await expect(attempt(anAddress(), true, null)).rejects.toMatchObject({ code: "VALIDATION" });
  });
});

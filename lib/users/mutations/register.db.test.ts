import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { register } from "@/lib/users/mutations/register";
import { anAccount, auditActions, DEVICE, mailedToken, PASSWORD } from "@/lib/users/mutations/test-account";
import { verifyEmail } from "@/lib/users/mutations/verify-email";

const aHandle = () => `r${randomUUID().slice(0, 12)}`;
const input = (over: object = {}) => {
  const handle = aHandle();
  return { email: `${handle}@example.test`, password: PASSWORD, displayName: "Ada", handle, ...over };
};
const mailsTo = async (email: string) => {
  const { id } = await db().user.findUniqueOrThrow({ where: { email } });
  const mails = await db().outboxMail.findMany({ where: { userId: id }, orderBy: { id: "asc" } });
  return mails.map(({ template }) => template);
};

describe("register", () => {
  it("opens an unconfirmed account, mails a link and leaves an audit row", async () => {
    const { id, email } = await anAccount();
    const user = await db().user.findUniqueOrThrow({ where: { id } });
    expect(user).toMatchObject({ role: "USER", emailVerifiedAt: null });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await mailsTo(email)).toEqual(["verify-email"]);
    expect(await auditActions(id)).toEqual(["user.registered"]);
  });

  it("answers a known address like a new one and changes nothing but the owner's mail", async () => {
    const known = await anAccount();
    const answers = await Promise.all([
      register(input({ email: known.email.toUpperCase() }), DEVICE),
      register(input(), DEVICE),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await db().user.count({ where: { email: known.email } })).toBe(1);
    expect(await mailsTo(known.email)).toEqual(["verify-email", "already-registered"]);
  });

  it("two registrations of one address at once make one account and two equal answers", async () => {
    const email = `${aHandle()}@example.test`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => register(input({ email, handle: aHandle() }), DEVICE)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await db().user.count({ where: { email } })).toBe(1);
  });

  it("refuses a handle that is taken, whatever its case", async () => {
    const { handle } = await anAccount();
    await expect(register(input({ handle: handle.toUpperCase() }), DEVICE)).rejects.toMatchObject({
      code: "CONFLICT",
      errors: [{ path: "handle" }],
    });
  });

  it.each([
    ["a weak password", { password: "password123456" }, "password"],
    ["a reserved handle", { handle: "admin" }, "handle"],
    ["no address", { email: "ada" }, "email"],
    ["an unknown field", { role: "ADMIN" }, "role"],
  ])("refuses %s at its field", async (_, over, path) => {
    await expect(register(input(over), DEVICE)).rejects.toMatchObject({
      code: "VALIDATION",
      errors: [{ path }],
    });
  });
});

describe("verifyEmail", () => {
  it("confirms the address once; the link is void afterwards", async () => {
    const { id } = await anAccount();
    const token = await mailedToken(id, "verify-email");
    await verifyEmail(token, DEVICE);
    const user = await db().user.findUniqueOrThrow({ where: { id } });
    expect(user.emailVerifiedAt).not.toBeNull();
    await expect(verifyEmail(token, DEVICE)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  });

  it("stores the link nowhere in clear", async () => {
    const { id } = await anAccount();
    const token = await mailedToken(id, "verify-email");
    const rows = await db().$queryRaw<{ found: bigint }[]>`
      SELECT (SELECT count(*) FROM outbox_mail WHERE strpos(payload::text, ${token}) > 0)
           + (SELECT count(*) FROM one_time_token WHERE hash = ${token}) AS found`;
    expect(rows[0]?.found).toBe(0n);
  });
});

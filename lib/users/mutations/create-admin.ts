import type { SystemActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { User } from "@/lib/generated/prisma/client";
import { handleFrom } from "@/lib/users/handle";
import { refuseWeakPassword } from "@/lib/users/mutations/reset-password";
import { hashPassword } from "@/lib/users/service/password-hash";
import { newHandleSuffix } from "@/lib/users/service/random-secret";
import { uuidv7 } from "@/lib/uuid";

export interface NewAdmin {
  email: string;
  /** For a new account; an existing one keeps its own. */
  password: string | null;
  /** Makes one more admin where there is one already. */
  force: boolean;
}

/**
 * The operator's way to the first admin: opens an account or promotes one. The operator vouches for the address.
 * @throws AppError CONFLICT when somebody else is admin already, VALIDATION for a missing or weak password.
 */
export async function createAdmin(
  actor: SystemActor,
  input: NewAdmin,
): Promise<{ user: User; outcome: "created" | "promoted" | "unchanged" }> {
  const { email, password, force } = input;
  if (password !== null) refuseWeakPassword(password, email, "password");
  const passwordHash = password === null ? null : await hashPassword(password);
  return await inTransaction(async (tx) => {
    // Two commands at once must not both find that there is no admin.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('users.create-admin'))`;
    const others = await tx.user.count({ where: { role: "ADMIN", closedAt: null, email: { not: email } } });
    if (others > 0 && !force) {
      throw new AppError("CONFLICT", "There is an admin already. Add --force to make another one.");
    }
    const before = await tx.user.findUnique({ where: { email } });
    if (before?.role === "ADMIN") return { user: before, outcome: "unchanged" };
    const now = await transactionNow(tx);
    const user = before ? await promote(tx, before, now) : await open(tx, { email, passwordHash, now });
    const outcome = before ? "promoted" : "created";
    await recordAudit(tx, actor, {
      action: before ? "user.role_changed" : "user.admin_created",
      subjectKind: "user",
      subjectId: user.id,
      data: { from: before?.role, to: "ADMIN", forced: force },
    });
    return { user, outcome };
  });
}

async function promote(tx: Tx, before: User, now: Date): Promise<User> {
  if (before.closedAt !== null) throw new AppError("CONFLICT", "This account was closed.");
  return await tx.user.update({
    where: { id: before.id },
    data: { role: "ADMIN", emailVerifiedAt: before.emailVerifiedAt ?? now },
  });
}

async function open(
  tx: Tx,
  account: { email: string; passwordHash: string | null; now: Date },
): Promise<User> {
  const { email, passwordHash, now } = account;
  if (passwordHash === null) throw new AppError("VALIDATION", "A new account needs a password.");
  const handle = handleFrom("operator", newHandleSuffix());
  return await tx.user.create({
    data: {
      id: uuidv7(),
      email,
      emailVerifiedAt: now,
      handle,
      displayName: "Operator",
      passwordHash,
      role: "ADMIN",
    },
  });
}

import { recordAudit } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db";
import type { User } from "@/lib/generated/prisma/client";
import { lockAfterFailure } from "@/lib/users/login-lock";

/** Counts a wrong password or code of a locked account row and closes the account when there were too many. */
export async function recordFailure(
  tx: Tx,
  attempt: { user: User; requestId: string; what: "password" | "code"; now: Date },
): Promise<void> {
  const { user, requestId, what, now } = attempt;
  const failedLogins = user.failedLogins + 1;
  const lockedUntil = lockAfterFailure(failedLogins, now);
  await tx.user.update({ where: { id: user.id }, data: { failedLogins, lockedUntil } });
  await recordAudit(
    tx,
    { kind: "anonymous", requestId, userId: user.id },
    {
      action: lockedUntil === null ? "user.sign_in_failed" : "user.locked",
      subjectKind: "user",
      subjectId: user.id,
      data: { what, failures: failedLogins, until: lockedUntil?.toISOString() },
    },
  );
}

import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { Me } from "@/lib/users/schema";

/** The caller's own account. */
export async function readMe(actor: UserActor): Promise<Me> {
  const user = await db().user.findUnique({
    where: { id: actor.userId },
    include: { externalLogins: { orderBy: { provider: "asc" } } },
  });
  if (user === null) throw notFound("The account");
  const enabled = user.totpEnabledAt !== null;
  const recoveryCodesLeft = enabled
    ? await db().oneTimeToken.count({ where: { userId: user.id, purpose: "totp_recovery", usedAt: null } })
    : 0;
  return {
    id: user.id,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    handle: user.handle,
    displayName: user.displayName,
    bio: user.bio,
    role: user.role,
    hasPassword: user.passwordHash !== null,
    twoFactor: { enabled, recoveryCodesLeft },
    externalLogins: user.externalLogins.map(({ provider, createdAt }) => ({
      provider,
      linkedAt: createdAt.toISOString(),
    })),
    createdAt: user.createdAt.toISOString(),
  };
}

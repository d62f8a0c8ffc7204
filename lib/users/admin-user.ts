import type { User } from "@/lib/generated/prisma/client";
import type { AdminUser } from "@/lib/users/schema";

/** An account as the operator sees it. */
export function adminUser(user: User): AdminUser {
  return {
    id: user.id,
    handle: user.handle,
    displayName: user.displayName,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    role: user.role,
    twoFactor: user.totpEnabledAt !== null,
    lockedUntil: user.lockedUntil?.toISOString() ?? null,
    createdAt: user.createdAt.toISOString(),
  };
}

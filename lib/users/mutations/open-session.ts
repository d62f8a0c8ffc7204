import { recordAudit } from "@/lib/audit/mutations";
import type { SessionClaims } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import type { User } from "@/lib/generated/prisma/client";
import { uuidv7 } from "@/lib/uuid";

/** Where a sign-in came from, for the list of sessions. */
export interface Device {
  userAgent: string;
  address: string;
  requestId: string;
}

/** Opens a login session of an account whose row is locked, and forgets its failed attempts. */
export async function openSession(
  tx: Tx,
  signIn: { user: User; device: Device; method: string; secondFactor: boolean },
): Promise<SessionClaims> {
  const { user, device, method, secondFactor } = signIn;
  const sid = uuidv7();
  await tx.loginSession.create({
    data: {
      id: sid,
      userId: user.id,
      userAgent: device.userAgent.slice(0, 300),
      ip: device.address.slice(0, 100),
      totp: secondFactor,
    },
  });
  await tx.user.update({ where: { id: user.id }, data: { failedLogins: 0, lockedUntil: null } });
  await recordAudit(
    tx,
    { kind: "anonymous", requestId: device.requestId, userId: user.id },
    {
      action: "user.signed_in",
      subjectKind: "user",
      subjectId: user.id,
      data: { session: sid, method, secondFactor },
    },
  );
  return { sub: user.id, sid, epoch: user.sessionEpoch };
}

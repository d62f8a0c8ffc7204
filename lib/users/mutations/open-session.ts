import { recordAudit } from "@/lib/audit/mutations";
import type { SessionClaims } from "@/lib/auth";
import { type Tx, transactionNow } from "@/lib/db";
import type { User } from "@/lib/generated/prisma/client";
import { notify } from "@/lib/notifications/mutations/notify";
import { browserName } from "@/lib/users/browser-name";
import { uuidv7 } from "@/lib/uuid";

const SESSIONS_COMPARED = 100;

/** Where a sign-in came from, for the list of sessions. */
export interface Device {
  userAgent: string;
  address: string;
  requestId: string;
}

/**
 * Opens a login session of an account whose row is locked, and forgets its failed attempts. A browser that did
 * not open one of its newest sessions is news for its owner.
 */
export async function openSession(
  tx: Tx,
  signIn: { user: User; device: Device; method: string; secondFactor: boolean },
): Promise<SessionClaims> {
  const { user, device, method, secondFactor } = signIn;
  const sid = uuidv7();
  const isNew = await isNewBrowser(tx, user.id, device);
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
  if (isNew) await tellOwner(tx, user.id, sid, device);
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

/** By name and system, since versions change every month. The first sign-in of all is no news. */
async function isNewBrowser(tx: Tx, userId: string, { userAgent }: Device): Promise<boolean> {
  const sessions = await tx.loginSession.findMany({
    where: { userId },
    select: { userAgent: true },
    orderBy: { id: "desc" },
    take: SESSIONS_COMPARED,
  });
  const name = browserName(userAgent);
  return sessions.length > 0 && sessions.every((session) => browserName(session.userAgent) !== name);
}

async function tellOwner(tx: Tx, userId: string, sid: string, device: Device): Promise<void> {
  const now = await transactionNow(tx);
  await notify(tx, {
    userId,
    kind: "new-browser",
    dedupeKey: `new-browser:${sid}`,
    data: { browser: browserName(device.userAgent), address: device.address, at: now.toISOString() },
  });
}

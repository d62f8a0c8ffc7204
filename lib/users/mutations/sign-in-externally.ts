import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import type { SessionClaims } from "@/lib/auth";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import {
  type ExternalIdentity,
  type ExternalRefusal,
  planExternalSignIn,
} from "@/lib/users/external-sign-in";
import { handleFrom } from "@/lib/users/handle";
import { lockOpenUser } from "@/lib/users/mutations/lock-user";
import type { Device } from "@/lib/users/mutations/open-session";
import { finishSignIn } from "@/lib/users/mutations/sign-in";
import { writeTicket } from "@/lib/users/mutations/sign-in-with-ticket";
import { newHandleSuffix } from "@/lib/users/service/random-secret";
import { uuidv7 } from "@/lib/uuid";

export type ExternalResult =
  | { claims: SessionClaims }
  | { ticket: string }
  | { refusal: ExternalRefusal | "ACCOUNT_CLOSED" };

/**
 * Signs in, registers or links with another service's word for who somebody is. An account with two-factor
 * sign-in gives a ticket that a code turns into a session.
 */
export async function signInExternally(
  identity: ExternalIdentity,
  caller: { device: Device; actor: UserActor | null },
): Promise<ExternalResult> {
  const { device, actor } = caller;
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const decision = await decide(tx, identity, actor?.userId ?? null);
    if (decision.do === "refuse") return { refusal: decision.reason };
    const userId =
      decision.do === "create" ? await createUser(tx, identity, decision.email, now) : decision.userId;
    const user = await lockOpenUser(tx, userId);
    if (user === null) return { refusal: "ACCOUNT_CLOSED" };
    if (decision.do !== "enter") await link(tx, identity, userId, device);
    if (actor?.sessionId) return { claims: { sub: userId, sid: actor.sessionId, epoch: user.sessionEpoch } };
    const result = await finishSignIn(tx, { user, code: undefined, device, method: identity.provider, now });
    return "claims" in result ? result : { ticket: writeTicket(userId, identity.provider, now) };
  });
}

async function decide(tx: Tx, identity: ExternalIdentity, signedInAs: string | null) {
  const { provider, providerAccountId, verifiedEmail } = identity;
  const linked = await tx.externalLogin.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
  });
  const owner = verifiedEmail === null ? null : await tx.user.findUnique({ where: { email: verifiedEmail } });
  return planExternalSignIn({
    identity,
    linkedTo: linked?.userId ?? null,
    signedInAs,
    ownerOfEmail: owner && {
      id: owner.id,
      hasPassword: owner.passwordHash !== null,
      emailVerified: owner.emailVerifiedAt !== null,
    },
  });
}

async function createUser(tx: Tx, identity: ExternalIdentity, email: string, now: Date): Promise<string> {
  const id = uuidv7();
  const displayName = [...identity.name.trim()].slice(0, 60).join("") || "Trader";
  const handle = handleFrom(identity.name, newHandleSuffix());
  const { count } = await tx.user.createMany({
    data: [{ id, email, emailVerifiedAt: now, handle, displayName }],
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("CONFLICT", "Somebody registered at the same moment. Try again.");
  return id;
}

async function link(tx: Tx, identity: ExternalIdentity, userId: string, device: Device): Promise<void> {
  const { provider, providerAccountId } = identity;
  const { count } = await tx.externalLogin.createMany({
    data: [{ provider, providerAccountId, userId }],
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("CONFLICT", "This login was linked at the same moment. Try again.");
  await recordAudit(
    tx,
    { kind: "anonymous", requestId: device.requestId, userId },
    { action: "user.external_login_linked", subjectKind: "user", subjectId: userId, data: { provider } },
  );
}

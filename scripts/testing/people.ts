import { randomUUID } from "node:crypto";
import { mintActor, TOKEN_SCOPES, type UserActor } from "@/lib/actor";
import { topUpTestMoney } from "@/lib/billing/mutations/top-up-test-money";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { money } from "@/lib/money";

/** A new person of a test, already signed in. */
export async function aPerson(role: Role = "USER"): Promise<UserActor> {
  const handle = `t${randomUUID().slice(0, 12)}`;
  const user = await db().user.create({
    data: {
      email: `${handle}@example.test`,
      emailVerifiedAt: new Date(),
      handle,
      displayName: `Person ${handle}`,
      role,
    },
  });
  return mintActor({
    kind: "session",
    userId: user.id,
    role,
    handle,
    displayName: user.displayName,
    sessionId: null,
    scopes: TOKEN_SCOPES,
    secondFactor: true,
    requestId: randomUUID(),
  });
}

/** A person whose wallet holds `amountMinor` of test money. */
export async function aPersonWith(amountMinor: bigint, role: Role = "USER"): Promise<UserActor> {
  const actor = await aPerson(role);
  if (amountMinor > 0n)
    await topUpTestMoney(actor, { amount: money(amountMinor, "USD"), idempotencyKey: undefined });
  return actor;
}

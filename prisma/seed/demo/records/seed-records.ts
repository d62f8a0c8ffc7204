import { randomUUID } from "node:crypto";
import { type SystemActor, systemActor, type UserActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { env } from "@/lib/env";
import { applyAsProvider } from "@/lib/providers/mutations/apply-as-provider";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import { closeProvider } from "@/lib/providers/mutations/close-provider";
import { updateProviderMetrics } from "@/lib/providers/mutations/update-metrics";
import { anchorNextDay } from "@/lib/trading/mutations/anchor-roots";
import { createAccount } from "@/lib/trading/mutations/create-account";
import { deriveAccounts } from "@/lib/trading/mutations/derive-accounts";
import { verifyProvider } from "@/lib/verification/mutations/verify-provider";
import { onceOnly } from "@/prisma/seed/demo/once-only";
import { type DemoRole, ensureDemoTrader } from "@/prisma/seed/demo/people";
import { appendRecord } from "@/prisma/seed/demo/records/append-record";
import { DEMO_RECORDS, type DemoRecord } from "@/prisma/seed/demo/records/demo-records";
import { say } from "@/prisma/seed/progress";

/** The longest look back there is. */
const VERIFIED_DAYS = 365;

type People = Record<DemoRole, UserActor>;

interface SeededRecord {
  record: DemoRecord;
  owner: UserActor;
  accountId: string;
  providerId: string;
}

/** Trading records with their profiles: listed, waiting, suspended and closed; then everything is derived and measured. */
export async function seedRecords(people: People): Promise<void> {
  const seeded: SeededRecord[] = [];
  for (const record of DEMO_RECORDS) {
    const owner = record.person === "provider" ? people.provider : await ensureDemoTrader(record.person);
    seeded.push(await openRecord(record, owner));
  }
  for (const one of seeded) await list(one, people.curator);
  const job = systemActor("seed", randomUUID());
  await measure(job, seeded);
  await verify(job, seeded);
  for (const one of seeded) await end(one, people.curator);
  let roots = 0;
  while ((await anchorNextDay(job, new Date())) !== null) roots += 1;
  say(`Records measured, ${roots} daily Merkle roots anchored`);
}

/** The account with all its events, and the application. */
async function openRecord(record: DemoRecord, owner: UserActor): Promise<SeededRecord> {
  const { id: accountId } = await createAccount({
    actor: owner,
    input: { ...record.account, currency: "USD", venue: "synthetic" },
    idempotencyKey: "seed-demo-account",
  });
  const events = await appendRecord(owner, accountId, record);
  const { monthMinor, ...application } = record.application;
  const { id: providerId } = await applyAsProvider({
    actor: owner,
    input: {
      ...application,
      tradingAccountId: accountId,
      subscriptionFee: { amount: String(monthMinor), currency: env().PLATFORM_CURRENCY },
    },
    idempotencyKey: "seed-demo-application",
  });
  say(`${application.displayName}: ${events} events`);
  return { record, owner, accountId, providerId };
}

/** Approved by the curator, and moved back to the days the record tells. */
async function list(
  { record, owner, accountId, providerId }: SeededRecord,
  curator: UserActor,
): Promise<void> {
  const { appliedAt, listedAt } = record;
  if (listedAt !== null) {
    const input = { notes: "Imported without a gap." };
    await onceOnly(() => changeProvider({ actor: curator, providerId, act: "approve", input }));
  }
  const openedAt = new Date(record.from);
  await inTransaction(async (tx) => {
    await tx.user.updateMany({ where: { id: owner.userId }, data: { createdAt: openedAt } });
    await tx.tradingAccount.update({ where: { id: accountId }, data: { createdAt: openedAt } });
    await tx.provider.update({
      where: { id: providerId },
      data: { appliedAt: new Date(appliedAt), listedAt: listedAt && new Date(listedAt) },
    });
  });
}

/** What the nightly jobs do. Measured twice: the luck of one is judged by the spread of all. */
async function measure(job: SystemActor, seeded: readonly SeededRecord[]): Promise<void> {
  const now = new Date();
  for (const { record, providerId } of seeded) {
    if (record.closing) await updateProviderMetrics(job, [providerId], new Date(record.closing.at));
  }
  const accountIds = seeded.map(({ accountId }) => accountId);
  await deriveAccounts(job, accountIds, now);
  const living = seeded.filter(({ record }) => record.listedAt !== null && record.closing === undefined);
  const providerIds = living.map(({ providerId }) => providerId);
  await updateProviderMetrics(job, providerIds, now);
  await updateProviderMetrics(job, providerIds, now);
}

/** The run over all, and over the application; its name keeps a repeated seed from verifying twice. */
async function verify(job: SystemActor, seeded: readonly SeededRecord[]): Promise<void> {
  for (const { record, providerId } of seeded) {
    if (record.closing !== undefined) continue;
    const run = await verifyProvider(job, providerId, { periodDays: VERIFIED_DAYS, batchKey: "seed-demo" });
    const { displayName } = record.application;
    say(`${displayName}: level ${run.level}, ${run.verdict}, score ${run.score}`);
  }
}

/** What came after the listing. */
async function end({ record, owner, providerId }: SeededRecord, curator: UserActor): Promise<void> {
  const { suspension: notes, closing } = record;
  if (notes !== undefined) {
    await onceOnly(() => changeProvider({ actor: curator, providerId, act: "suspend", input: { notes } }));
  }
  if (closing === undefined) return;
  await onceOnly(() => closeProvider({ actor: owner, providerId, input: { reason: closing.reason } }));
  const closedAt = new Date(closing.at);
  await inTransaction((tx) => tx.provider.update({ where: { id: providerId }, data: { closedAt } }));
}

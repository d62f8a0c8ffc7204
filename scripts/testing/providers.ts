import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { performanceOf } from "@/lib/performance/performance";
import type { Coverage } from "@/lib/providers/coverage";
import { applyAsProvider } from "@/lib/providers/mutations/apply-as-provider";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import type { ApplyInput } from "@/lib/providers/schema";
import { publishedMetrics } from "@/lib/providers/stored-metrics";
import { aPerson } from "@/scripts/testing/people";
import { anAccount } from "@/scripts/testing/trading-accounts";

/** An application with this account as the record. */
export function anApplication(tradingAccountId: string, more: Partial<ApplyInput> = {}): ApplyInput {
  return {
    displayName: `Provider ${randomUUID().slice(0, 8)}`,
    bio: "Trades since long.",
    strategy: "Trend following on daily bars.",
    riskLevel: "medium",
    tradingAccountId,
    subscriptionFee: { amount: "2900", currency: "USD" },
    performanceFeeBps: 1_000,
    ...more,
  };
}

export interface TestProvider {
  owner: UserActor;
  accountId: string;
  providerId: string;
}

/** A person who has applied; the account may be one that is there already. */
export async function anApplicant(known?: { owner: UserActor; accountId: string }): Promise<TestProvider> {
  const owner = known?.owner ?? (await aPerson());
  const accountId = known?.accountId ?? (await anAccount(owner));
  const input = anApplication(accountId);
  const { id } = await applyAsProvider({ actor: owner, input, idempotencyKey: undefined });
  return { owner, accountId, providerId: id };
}

/** A provider on the list. */
export async function aProvider(
  curator: UserActor,
  known?: { owner: UserActor; accountId: string },
): Promise<TestProvider> {
  const applicant = await anApplicant(known);
  await changeProvider({ actor: curator, providerId: applicant.providerId, act: "approve", input: {} });
  return applicant;
}

/** Measures of a record, stored as a run of the job stores them. */
export interface StoredMeasures {
  values?: Partial<ProviderMetrics>;
  coverage?: Coverage;
  curve?: readonly number[];
}

/** Gives a provider these measures since the listing; what is not named is undefined. */
export async function measured(
  providerId: string,
  { values, coverage, curve }: StoredMeasures,
): Promise<void> {
  const stored = {
    n: values?.n ?? 0,
    values: { ...UNDEFINED_METRICS, ...values },
    asOf: new Date(),
    ...coverage,
    curve: [...(curve ?? [])],
  };
  await db().providerStats.upsert({
    where: { providerId_window: { providerId, window: "all" } },
    create: { providerId, window: "all", ...stored },
    update: stored,
  });
}

const UNDEFINED_METRICS = publishedMetrics(
  performanceOf({
    daily: { firstDay: 0, equity: new Float64Array(), flow: new Float64Array(), return: new Float64Array() },
    trades: [],
    periodsPerYear: 365,
    riskFreeRate: 0,
    trials: { count: 1, sharpeDeviation: null },
  }),
);

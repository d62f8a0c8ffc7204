import { isCurator, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { measureWholeRecord } from "@/lib/providers/data/measure-record";
import { feeTermsDto, ownProviderDto } from "@/lib/providers/data/own-provider";
import type {
  AlikePerson,
  ProviderReview,
  RecordSummary,
  WaitingApplication,
} from "@/lib/providers/review-schema";
import { chainProblem } from "@/lib/trading/data/check-chains";
import { accountDto } from "@/lib/trading/data/get-account";
import { peopleAtSameAddress } from "@/lib/users/data/people-at-same-address";

const QUEUE_MAX = 100;
const WITH_ALL = { feeTerms: true, user: true, account: true } as const;

/** Applications that wait for a curator, oldest first (at most 100). @throws AppError FORBIDDEN for everybody else. */
export async function waitingApplications(actor: UserActor): Promise<WaitingApplication[]> {
  refuseOthers(actor);
  const rows = await db().provider.findMany({
    where: { status: "pending" },
    orderBy: [{ appliedAt: "asc" }, { id: "asc" }],
    take: QUEUE_MAX,
    include: WITH_ALL,
  });
  return rows.map(toApplication);
}

/** A provider as a curator decides on it, whatever the status. @throws AppError FORBIDDEN, NOT_FOUND. */
export async function providerReview(actor: UserActor, providerId: string): Promise<ProviderReview> {
  refuseOthers(actor);
  const row = await db().provider.findUnique({ where: { id: providerId }, include: WITH_ALL });
  if (row === null) throw notFound("The provider");
  const { accountId, userId, account } = row;
  const conventions = {
    periodsPerYear: account.periodsPerYear,
    riskFreeRate: 0,
    trials: { count: 1, sharpeDeviation: null },
  };
  const [record, whole, others, alike, terms] = await Promise.all([
    recordSummary(accountId),
    measureWholeRecord(accountId, conventions),
    db().tradingAccount.findMany({
      where: { ownerId: userId, id: { not: accountId } },
      orderBy: { id: "desc" },
    }),
    alikePeople(userId),
    db().feeTerms.findMany({ where: { providerId }, orderBy: { version: "desc" } }),
  ]);
  return {
    ...toApplication(row),
    record,
    whole,
    otherAccounts: others.map(accountDto),
    alike,
    feeHistory: terms.map(feeTermsDto),
  };
}

type Row = Parameters<typeof ownProviderDto>[0] & {
  account: Parameters<typeof accountDto>[0];
  user: { handle: string; displayName: string; createdAt: Date };
};

function toApplication(row: Row): WaitingApplication {
  const { handle, displayName, createdAt } = row.user;
  return {
    profile: ownProviderDto(row),
    owner: { handle, displayName, joinedAt: createdAt.toISOString() },
    account: accountDto(row.account),
  };
}

function refuseOthers(actor: UserActor): void {
  if (!isCurator(actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
}

async function recordSummary(accountId: string): Promise<RecordSummary> {
  const [counts, problem] = await Promise.all([
    db().$queryRaw<CountRow[]>`
      SELECT count(*) FILTER (WHERE kind = 'fill')::int AS fills, count(*) FILTER (WHERE kind = 'void')::int AS voids,
             count(*) FILTER (WHERE kind IN ('deposit', 'withdrawal'))::int AS flows,
             count(*) FILTER (WHERE received_at > executed_at + interval '1 day')::int AS late,
             min(executed_at) AS first_at, max(executed_at) AS last_at, min(received_at) AS first_received_at
        FROM account_event WHERE account_id = ${accountId}::uuid`,
    chainProblem(accountId),
  ]);
  const [row] = counts;
  return {
    fills: row?.fills ?? 0,
    flows: row?.flows ?? 0,
    voids: row?.voids ?? 0,
    firstAt: row?.first_at?.toISOString() ?? null,
    lastAt: row?.last_at?.toISOString() ?? null,
    firstReceivedAt: row?.first_received_at?.toISOString() ?? null,
    receivedLate: row?.late ?? 0,
    chainProblem: problem,
  };
}

interface CountRow {
  fills: number;
  flows: number;
  voids: number;
  late: number;
  first_at: Date | null;
  last_at: Date | null;
  first_received_at: Date | null;
}

async function alikePeople(userId: string): Promise<AlikePerson[]> {
  const people = await peopleAtSameAddress(userId);
  const providers = await db().provider.findMany({
    where: { userId: { in: people.map((person) => person.userId) } },
    select: { userId: true },
  });
  const known = new Set(providers.map((provider) => provider.userId));
  return people.map(({ userId: id, ...person }) => ({ ...person, isProvider: known.has(id) }));
}

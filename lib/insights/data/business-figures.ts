import { activeBooks } from "@/lib/billing/book";
import { db } from "@/lib/db";
import { env } from "@/lib/env";

/** Key figures of the whole installation, from the rows themselves: right in every process and after a restart. */
export interface BusinessFigures {
  sales: number;
  grossMinor: number;
  sellersMinor: number;
  platformMinor: number;
  runsByOutcome: { outcome: string; runs: number }[];
  listedIndicators: number;
  pendingReviews: number;
  people: number;
}

export async function businessFigures(): Promise<BusinessFigures> {
  const where = activeBooks(env());
  const [charges, runs, listedIndicators, pendingReviews, people] = await Promise.all([
    db().charge.aggregate({
      where,
      _count: true,
      _sum: { grossMinor: true, sellerMinor: true, platformMinor: true },
    }),
    db().execution.groupBy({ by: ["outcome"], _count: true }),
    db().indicator.count({ where: { status: "listed" } }),
    db().indicatorVersion.count({ where: { status: "pending" } }),
    db().user.count({ where: { closedAt: null } }),
  ]);
  return {
    sales: charges._count,
    grossMinor: Number(charges._sum.grossMinor ?? 0n),
    sellersMinor: Number(charges._sum.sellerMinor ?? 0n),
    platformMinor: Number(charges._sum.platformMinor ?? 0n),
    runsByOutcome: runs.map(({ outcome, _count }) => ({ outcome, runs: _count })),
    listedIndicators,
    pendingReviews,
    people,
  };
}

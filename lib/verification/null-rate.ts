import { Z_TWO_SIDED_95 } from "@/lib/performance/normal-distribution";
import { wilsonLowerBound } from "@/lib/performance/trade-statistics";

/** The kinds of honest accounts that checks are measured on. */
export type Population = "investors" | "traders";

/** How often a check raised something about accounts of which we know the truth. */
export interface RaisedCount {
  /** Id of the check. */
  check: string;
  /** Accounts that it could judge: it passed or raised. */
  judged: number;
  raised: number;
}

/** What a check says of honest accounts. */
export interface NullRate extends RaisedCount {
  population: Population;
}

/** What all checks together say of accounts. */
export interface FamilyRate {
  accounts: number;
  /** With any finding, internal ones included. */
  flagged: number;
  /** With a finding that is shown. */
  warned: number;
  /** With a score that hides. */
  hidden: number;
}

/** What the checks say of one kind of bad account. */
export interface Power extends FamilyRate {
  actor: string;
  /** The checks that raised something, by rank. */
  raisedBy: readonly RaisedCount[];
}

/** Share of the raised with its Wilson interval; null where nothing was judged. */
export function shareOf(
  raised: number,
  judged: number,
  z = Z_TWO_SIDED_95,
): { share: number; low: number; high: number } | null {
  const low = wilsonLowerBound(raised, judged, z);
  const missed = wilsonLowerBound(judged - raised, judged, z);
  return low === null || missed === null ? null : { share: raised / judged, low, high: 1 - missed };
}

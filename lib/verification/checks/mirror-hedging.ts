import type { Check } from "@/lib/verification/check";
import type { CheckedRecord, LinkedAccount } from "@/lib/verification/checked-record";
import { dailyCorrelation } from "@/lib/verification/daily-correlation";
import { matchedFills } from "@/lib/verification/matched-fills";
import { judged } from "@/lib/verification/outcome";
import { periodFills } from "@/lib/verification/period-fills";
import type { Severity } from "@/lib/verification/severity";

const WITHIN_MS = 60_000;
const SHARE_MAX = 0.2;
const CORRELATION_MIN = -0.8;
const FILLS_MIN = 10;
const DAYS_MIN = 30;
const SHOWN = 20;

export const mirrorHedging: Check = {
  rank: 16,
  id: "mirror-hedging",
  title: "Mirror hedging of own accounts",
  formula:
    "M = share of the fills with a fill of the opposite side in the same pair within 60 s on another account of the owner; C = correlation of daily returns with each of them. Accounts of people who sign in from the same address are compared too; paper accounts are not.",
  threshold: `M > 20 % (from ${FILLS_MIN} fills on) or C < −0.8 (from ${DAYS_MIN} days on): with an account of the owner's own blocks, with one from the same address hides.`,
  actsAlone: true,
  run: (record) => {
    const linked = record.linked.filter(({ kind }) => kind !== "paper");
    if (linked.length === 0) return { state: "not_applicable", reason: "No other account is linked to it." };
    const fills = periodFills(record.events, record.period).length;
    const owner = compare(
      record,
      linked.filter(({ link }) => link === "owner"),
    );
    const address = compare(
      record,
      linked.filter(({ link }) => link === "address"),
    );
    const evidence = {
      fills,
      mirroredByOwner: owner.mirrored,
      mirroredFromAddress: address.mirrored,
      accounts: [...owner.accounts, ...address.accounts].slice(0, SHOWN),
    };
    const isHedged = ({ mirrored, accounts }: Comparison) =>
      (fills >= FILLS_MIN && mirrored / fills > SHARE_MAX) ||
      accounts.some(({ days, correlation }) => days >= DAYS_MIN && (correlation ?? 0) < CORRELATION_MIN);
    const severity: Severity | null = isHedged(owner) ? "block" : isHedged(address) ? "hide" : null;
    const days = Math.max(0, ...evidence.accounts.map((account) => account.days));
    if (severity === null && fills < FILLS_MIN && days < DAYS_MIN)
      return { state: "insufficient", needs: `${FILLS_MIN} fills, or ${DAYS_MIN} days in common`, evidence };
    return judged(severity, evidence);
  },
};

interface Comparison {
  /** Fills that one of the accounts or another mirrors. */
  mirrored: number;
  accounts: { link: string; opened: number; mirrored: number; days: number; correlation: number | null }[];
}

function compare({ events, derived, period }: CheckedRecord, linked: readonly LinkedAccount[]): Comparison {
  const own = periodFills(events, period);
  const mirrored = new Set<unknown>();
  const accounts = linked.map((other) => {
    const found = matchedFills(own, periodFills(other.events, period), {
      side: "opposite",
      withinMs: WITHIN_MS,
    });
    for (const fill of found) mirrored.add(fill);
    const alike = dailyCorrelation(derived.daily, other.daily, period);
    return { link: other.link, opened: other.openedDay, mirrored: found.length, ...alike };
  });
  return { mirrored: mirrored.size, accounts };
}

import { EVENT_KINDS } from "@/lib/trading/event-columns";
import { currencyBalances, isGap, markGap } from "@/lib/verification/balance-identity";
import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { finite, judged } from "@/lib/verification/outcome";

export const ledgerIntegrity: Check = {
  rank: 1,
  id: "ledger-integrity",
  title: "Ledger integrity",
  formula:
    "The SHA-256 chain is computed again; events in force + 2 × taken back = records = head; in each currency money of the fills = realised − cost of what is open, and the balance at the last mark = flows + realised + income − fees.",
  threshold: "Any break of the chain, a count that differs, or a gap above one minor unit blocks.",
  actsAlone: true,
  run: (record) => {
    const { chain, events, voids, account } = record;
    const balances = currencyBalances(record);
    const gapAtMark = finite(markGap(record));
    const countsHold = chain.records === chain.headSeq && events.length + 2 * voids.length === chain.records;
    const gaps = (balances ?? []).filter(({ isBroken }) => isBroken);
    const markHolds = gapAtMark === null || !isGap(gapAtMark, account.currency, turnoverOf(record));
    const evidence = {
      chainProblem: chain.problem,
      records: chain.records,
      headSeq: chain.headSeq,
      eventsInForce: events.length,
      takenBack: voids.length,
      countsHold,
      unpricedTrades: record.derived.unpricedTrips,
      gapAtLastMark: gapAtMark,
      balances: (balances ?? [])
        .slice(0, 20)
        .map(({ isBroken, ...balance }) => ({ ...balance, holds: !isBroken })),
    };
    if (chain.records === 0) return { state: "not_applicable", reason: "The account has no events yet." };
    const holds = chain.problem === null && countsHold && gaps.length === 0 && markHolds;
    return judged(holds ? null : "block", evidence);
  },
};

function turnoverOf({ events }: CheckedRecord): number {
  let turnover = 0;
  for (let index = 0; index < events.length; index += 1)
    if (events.kind[index] === EVENT_KINDS.fill)
      turnover += Math.abs((events.qty[index] ?? 0) * (events.price[index] ?? 0));
  return turnover;
}

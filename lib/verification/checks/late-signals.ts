import type { Check } from "@/lib/verification/check";
import { LATE_SHARE_MAX } from "@/lib/verification/level-of";
import { judged } from "@/lib/verification/outcome";
import { timelinessOf } from "@/lib/verification/timeliness";

const SHOWN = 20;

export const lateSignals: Check = {
  rank: 3,
  id: "late-signals",
  title: "Late or edited signals",
  formula:
    "Share of the events since the listing that reached us more than 5 s after they happened; events taken back since the listing. The time of arrival is our clock's; the first daily root that has an event proves it to the day.",
  threshold:
    "Any event taken back hides. More than 1 % late costs an account that is read live its level 3; files come later by nature and reach level 2 at most.",
  actsAlone: true,
  run: (record) => {
    const { listedAt, voids, account } = record;
    const { events, late, lateShare } = timelinessOf(record);
    const takenBack = voids.filter(({ receivedAt }) => listedAt !== null && receivedAt >= listedAt);
    const isLate = lateShare !== null && lateShare > LATE_SHARE_MAX;
    const evidence = {
      eventsSinceListing: events,
      late,
      lateShare,
      staysBelowLevel3: isLate,
      takenBackBefore: voids.length - takenBack.length,
      takenBack: takenBack.slice(0, SHOWN).map(({ seq, voidsSeq, executedAt, receivedAt }) => ({
        event: voidsSeq,
        takenBackBy: seq,
        happenedAt: new Date(executedAt).toISOString(),
        takenBackAt: new Date(receivedAt).toISOString(),
      })),
    };
    if (listedAt === null)
      return {
        state: "not_applicable",
        reason: "It counts from the listing on; this record was never listed.",
      };
    if (takenBack.length > 0) return judged("hide", evidence);
    if (events === 0) return { state: "insufficient", needs: "one event since the listing", evidence };
    return judged(isLate && account.kind === "exchange" ? "internal" : null, evidence);
  },
};

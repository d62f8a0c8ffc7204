import { LevelBadge } from "@/components/provider/level-badge";
import { LATE_SHARE_MAX } from "@/lib/verification/level-of";
import { LIVE_WITHIN_MS } from "@/lib/verification/timeliness";

/** What each level asks for; each asks for all below it. */
const LEVELS = [
  "The provider says so. Paper accounts stay here: no real market filled their orders. Not ranked with others.",
  "Every event is also in an export of the exchange or broker, or came from its interface. The ledger holds.",
  "The owner has shown that the account is theirs: with read-only keys, or with the code of an ownership challenge.",
  `Events since the listing came within ${LIVE_WITHIN_MS / 1_000} seconds of the execution, at most ${100 * LATE_SHARE_MAX} % later; none was taken back; prices were those of the market.`,
  "The provider’s own money does what followers are to copy. Nobody reaches it before there is copying.",
];

export function LevelList() {
  return (
    <dl className="divide-y divide-line rounded-md border border-line bg-panel">
      {LEVELS.map((words, level) => (
        <div key={words} className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <dt>
            <LevelBadge level={level} />
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

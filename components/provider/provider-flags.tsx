import type { ReactNode } from "react";
import { Moment } from "@/components/money/moment";
import { EvidenceView } from "@/components/provider/evidence-view";
import { FlagBadges } from "@/components/provider/flag-badges";
import { gravity } from "@/lib/verification/flag-rules";
import type { FlagDto } from "@/lib/verification/flag-schema";

export interface ProviderFlagsProps {
  flags: readonly FlagDto[];
  /** What the reader may do about a flag. */
  actionsOf?: (flag: FlagDto) => ReactNode;
}

/** Flags of a record, each with its evidence and the rule it follows from: those in force first, the gravest of them. */
export function ProviderFlags({ flags, actionsOf }: ProviderFlagsProps) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {flags.toSorted(byStanding).map((flag) => (
        <li key={flag.id} id={`flag-${flag.id}`} className="flex flex-col gap-3 px-4 py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h3 className="font-semibold break-words">{flag.title}</h3>
            <FlagBadges flag={flag} />
            {actionsOf !== undefined && <div className="ml-auto flex gap-2">{actionsOf(flag)}</div>}
          </div>
          <FlagTimes flag={flag} />
          <FlagEvidence flag={flag} />
          <FlagWords flag={flag} />
        </li>
      ))}
    </ul>
  );
}

function byStanding(a: FlagDto, b: FlagDto): number {
  return Number(isOver(a)) - Number(isOver(b)) || gravity(b.severity) - gravity(a.severity);
}

function isOver({ state }: Pick<FlagDto, "state">): boolean {
  return state === "cleared" || state === "dismissed";
}

/** Since when a flag is there, and since when it may go. */
function FlagTimes({ flag: { state, since, seenAt, quietSince, resolvedAt } }: { flag: FlagDto }) {
  const ended = isOver({ state });
  return (
    <p className="text-sm text-ink-2">
      Raised on <Moment at={since} day />, found last on <Moment at={seenAt} day />
      {!ended && quietSince !== null && (
        <>
          , quiet since <Moment at={quietSince} day />: it is cleared after 14 quiet days
        </>
      )}
      {ended && resolvedAt !== null && (
        <>
          , {state} on <Moment at={resolvedAt} day />
        </>
      )}
      .
    </p>
  );
}

/** What the check saw, beside the rule it follows from. */
export function FlagEvidence({ flag: { formula, threshold, evidence } }: { flag: FlagDto }) {
  return (
    <div className="flex min-w-0 flex-col gap-3 rounded-md bg-sunk px-3 py-3">
      <EvidenceView evidence={evidence} />
      {formula !== "" && (
        <p className="border-t border-line pt-2.5 text-sm break-words text-ink-2">
          {formula} <span className="text-ink">{threshold}</span>
        </p>
      )}
    </div>
  );
}

/** What the owner and the curator have written; others get neither. */
export function FlagWords({ flag: { appeal, resolution } }: { flag: FlagDto }) {
  return [
    { who: "The owner", words: appeal },
    { who: "The curator", words: resolution },
  ].map(
    ({ who, words }) =>
      words !== null && (
        <figure key={who} className="border-l-2 border-line-strong pl-3 text-sm">
          <figcaption className="text-xs text-ink-2">{who} wrote</figcaption>
          <blockquote className="break-words whitespace-pre-wrap">{words}</blockquote>
        </figure>
      ),
  );
}

import { AppError } from "@/lib/errors";
import type { FlagState } from "@/lib/generated/prisma/enums";
import { gravity, HIDE_AT, isPublic } from "@/lib/verification/flag-rules";
import { type Severity, scoreOf } from "@/lib/verification/severity";

export type FlagVerdict = "uphold" | "dismiss";

export interface ResolutionFacts {
  state: FlagState;
  verdict: FlagVerdict;
  /** The curator decides about the own profile. */
  isOwner: boolean;
}

/**
 * The state that a curator's decision gives a flag. One that was upheld may still be dismissed.
 * @throws AppError UNPROCESSABLE for a curator's own profile, CONFLICT when the flag is not in force (any more) or was
 *   upheld already.
 */
export function planResolution({ state, verdict, isOwner }: ResolutionFacts): "upheld" | "dismissed" {
  if (isOwner) throw new AppError("UNPROCESSABLE", "Another curator has to decide on your own profile.");
  if (state === "dismissed" || state === "cleared")
    throw new AppError("CONFLICT", "This flag is not in force any more.");
  if (verdict === "dismiss") return "dismissed";
  if (state === "upheld") throw new AppError("CONFLICT", "A curator has upheld this flag already.");
  return "upheld";
}

/** A flag that stays in force. */
export interface RemainingFlag {
  severity: Severity;
  actsAlone: boolean;
}

/** What a dismissal leaves: the record is judged anew, as if the dismissed flag had never been. */
export function planDismissal(remaining: readonly RemainingFlag[]) {
  const score = scoreOf(remaining.map(({ severity }) => severity));
  const actsAtOnce = remaining.some(
    ({ severity, actsAlone }) => actsAlone && gravity(severity) >= gravity("hide"),
  );
  return { score, isHidden: score >= HIDE_AT || actsAtOnce, publicFlags: remaining.filter(isPublic).length };
}

import type { FlagModel } from "@/lib/generated/prisma/models";
import { CHECKS } from "@/lib/verification/checks";
import type { FlagDto } from "@/lib/verification/flag-schema";
import { Evidence } from "@/lib/verification/run-schema";

/** A check that is no more is called like its id. */
const FORGOTTEN = { formula: "", threshold: "", actsAlone: false };

/** The words of a check by its id. */
export function checkWords(id: string): Pick<FlagDto, "title" | "formula" | "threshold" | "actsAlone"> {
  const { title, formula, threshold, actsAlone } = CHECKS.find((check) => check.id === id) ?? {
    ...FORGOTTEN,
    title: id,
  };
  return { title, formula, threshold, actsAlone };
}

/** A flag as the reader may see it: what people wrote is the owner's and the curators'. */
export function flagDto(flag: FlagModel, maySeeWords: boolean): FlagDto {
  const { id, check, severity, score, state, appeal, resolution } = flag;
  return {
    ...{ id, check, severity, score, state },
    ...checkWords(check),
    evidence: Evidence.parse(flag.evidence),
    since: flag.openedAt.toISOString(),
    seenAt: flag.seenAt.toISOString(),
    quietSince: flag.quietSince?.toISOString() ?? null,
    appeal: maySeeWords ? appeal : null,
    appealedAt: flag.appealedAt?.toISOString() ?? null,
    resolution: maySeeWords ? resolution : null,
    resolvedAt: flag.resolvedAt?.toISOString() ?? null,
  };
}

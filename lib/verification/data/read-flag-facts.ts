import type { Tx } from "@/lib/db";
import { addDays } from "@/lib/time";
import { DISMISSAL_DAYS, IN_FORCE } from "@/lib/verification/flag-rules";
import type { FlagFacts } from "@/lib/verification/plan-flags";

/** What is known of a provider's flags; read it with the provider locked. */
export async function readFlagFacts(
  tx: Tx,
  providerId: string,
  now: Date,
): Promise<Pick<FlagFacts, "inForce" | "past" | "isHidden">> {
  const ofProvider = { subjectKind: "provider", subjectId: providerId };
  const inForce = await tx.flag.findMany({
    where: { ...ofProvider, state: { in: [...IN_FORCE] } },
    select: { id: true, check: true, severity: true, seenAt: true, quietSince: true },
    orderBy: { id: "asc" },
  });
  const ended = await tx.flag.findMany({
    where: { ...ofProvider, resolvedAt: { gt: addDays(now, -DISMISSAL_DAYS) } },
    select: { check: true, severity: true, state: true, resolvedAt: true },
  });
  const { flagHidden: isHidden } = await tx.provider.findUniqueOrThrow({
    where: { id: providerId },
    select: { flagHidden: true },
  });
  const past = ended.flatMap(({ check, severity, state, resolvedAt }) =>
    resolvedAt !== null && (state === "dismissed" || state === "cleared")
      ? [{ check, severity, state, resolvedAt }]
      : [],
  );
  return { inForce, past, isHidden };
}

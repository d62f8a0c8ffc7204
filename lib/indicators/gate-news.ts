import type { GateReport } from "@/lib/indicators/gate-schema";
import type { NotificationOrder } from "@/lib/notifications/kinds";

/** A version whose gates have ended. */
export interface GatedVersion {
  id: string;
  text: string;
  indicator: { name: string; slug: string; developerId: string; developerHandle: string };
  gateRunId: string;
}

/** Tells the curators that a version waits for them. */
export function submittedNews(
  { id, text, indicator, gateRunId }: GatedVersion,
  curatorIds: readonly string[],
): NotificationOrder[] {
  return curatorIds.map((userId) => ({
    userId,
    kind: "version-submitted",
    dedupeKey: `version-submitted:${gateRunId}:${userId}`,
    data: {
      indicator: indicator.name,
      slug: indicator.slug,
      version: text,
      versionId: id,
      developer: indicator.developerHandle,
    },
  }));
}

/** Tells the developer that a version did not get through; null: the gates were given up. */
export function refusedNews(
  { text, indicator, gateRunId }: GatedVersion,
  report: GateReport | null,
): NotificationOrder {
  const first = report?.gates
    .flatMap(({ findings }) => findings)
    .find(({ severity }) => severity === "error");
  return {
    userId: indicator.developerId,
    kind: "version-gates-ended",
    dedupeKey: `version-gates-ended:${gateRunId}`,
    data: {
      indicator: indicator.name,
      slug: indicator.slug,
      version: text,
      outcome: report === null ? "abandoned" : report.verdict,
      problem: first?.message.slice(0, 300) ?? null,
    },
  };
}

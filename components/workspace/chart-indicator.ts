import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import type { Manifest } from "@/lib/indicators/manifest-schema";

/** What the workspace needs to know of an indicator: the version in force and whether the reader may run it. */
export interface ChartIndicator {
  slug: string;
  name: string;
  version: string;
  versionHash: string;
  manifest: Manifest;
  proofClass: IndicatorDetail["proofClass"];
  /** On all the bars; else the newest of them, as a preview. */
  canRun: boolean;
}

/** Null while no version is approved: there is nothing to draw. */
export function toChartIndicator(detail: IndicatorDetail): ChartIndicator | null {
  const { slug, name, current, proofClass, viewer } = detail;
  if (current === null) return null;
  const { version, versionHash, manifest } = current;
  return { slug, name, version, versionHash, manifest, proofClass, canRun: viewer.signedIn && viewer.canRun };
}

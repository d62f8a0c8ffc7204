"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/api-client";
import { type ChartIndicator, toChartIndicator } from "@/components/workspace/chart-indicator";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import type { LayoutIndicator } from "@/lib/insights/layout-schema";

/** The indicators of the chart by slug; those added later are asked for once, null is not there for this reader. */
export function useKnownIndicators(
  given: Readonly<Record<string, ChartIndicator | null>>,
  indicators: readonly LayoutIndicator[],
): Readonly<Record<string, ChartIndicator | null>> {
  const [known, setKnown] = useState(given);
  const missing = [...new Set(indicators.map(({ slug }) => slug))]
    .filter((slug) => !(slug in known))
    .join(" ");
  useEffect(() => {
    if (missing === "") return;
    const abort = new AbortController();
    for (const slug of missing.split(" ")) {
      callApi<IndicatorDetail>(`/api/indicators/${slug}`, { signal: abort.signal })
        .then(toChartIndicator, () => null)
        .then((indicator) => {
          if (!abort.signal.aborted) setKnown((before) => ({ ...before, [slug]: indicator }));
        });
    }
    return () => abort.abort();
  }, [missing]);
  return known;
}

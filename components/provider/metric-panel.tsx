import Link from "next/link";
import { MetricTile } from "@/components/provider/metric-tile";
import { TILE_GROUPS } from "@/components/provider/metric-tiles";
import { moneyGapText } from "@/components/provider/money-gap";
import { luckText } from "@/components/provider/significance";
import { Panel } from "@/components/ui/panel";
import { StatRow } from "@/components/ui/stat";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import { formatMoment } from "@/lib/time";

/** Every measure of a window, by what it is about; what has no value says why. */
export function MetricPanel({ metrics, currency }: { metrics: ProviderMetrics; currency: string }) {
  const { periodsPerYear, riskFreeRate, n, asOf } = metrics;
  const measuredAt = asOf === null ? "" : `, as of ${formatMoment(new Date(asOf))}`;
  return (
    <Panel title="Measures" note={`P = ${periodsPerYear}, rf = ${riskFreeRate}, n = ${n}${measuredAt}`}>
      <div className="flex flex-col gap-5">
        {TILE_GROUPS.map(({ id, title, tiles }) => (
          <section key={id} className="flex flex-col gap-2">
            <h3 className="text-sm">
              <Link href={`/docs/metrics#${id}`}>{title}</Link>
            </h3>
            <StatRow>
              {tiles.map((name) => (
                <MetricTile key={name} name={name} metrics={metrics} currency={currency} />
              ))}
            </StatRow>
            {id === "growth" && (
              <p className="max-w-prose text-sm text-ink-2">
                {moneyGapText(metrics.totalReturn, metrics.mwr)}
              </p>
            )}
            {id === "luck-adjusted" && (
              <p className="max-w-prose text-sm font-semibold">{luckText(metrics)}</p>
            )}
          </section>
        ))}
      </div>
    </Panel>
  );
}

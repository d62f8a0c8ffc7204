import type { MetricGroup, MetricName, MetricUnit, MetricWords } from "@/components/metrics/metric-words";
import { Figure } from "@/components/ui/figure";
import type { Performance } from "@/lib/performance/performance-record";

/** Statistics of one group with their formula and what they are of `performance`. */
export function MetricList({
  metrics,
  performance,
}: Pick<MetricGroup, "metrics"> & { performance: Performance }) {
  return (
    <dl className="divide-y divide-line rounded-md border border-line bg-panel">
      {metricEntries(metrics).map(([name, words]) => (
        <div key={name} className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <dt className="font-semibold">{words.label}</dt>
          <dd className="sm:text-right">
            <span className="sr-only">In the example: </span>
            <MetricFigure value={performance[name]} words={words} />
          </dd>
          <dd className="figure text-xs leading-5 text-ink-2 sm:col-span-2">{words.formula}</dd>
          <dd className="text-ink-2 sm:col-span-2">{words.meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function MetricFigure({ value, words }: { value: number | null; words: MetricWords }) {
  const { factor, digits, unit } = WRITING[words.unit];
  return (
    <Figure
      value={value === null ? null : value * factor}
      digits={digits}
      unit={unit}
      reason={words.undefinedWhen}
    />
  );
}

const WRITING: Record<MetricUnit, { factor: number; digits: number; unit?: string }> = {
  share: { factor: 100, digits: 2, unit: "%" },
  ratio: { factor: 1, digits: 4 },
  count: { factor: 1, digits: 0 },
  money: { factor: 1, digits: 2 },
};

/** The entries of a group; its keys are names of statistics by type. */
function metricEntries(metrics: MetricGroup["metrics"]): [MetricName, MetricWords][] {
  return Object.entries(metrics) as [MetricName, MetricWords][];
}

import Link from "next/link";
import { METRIC_GROUPS, type MetricWords } from "@/components/metrics/metric-words";
import { TILE_GROUPS, type TileName } from "@/components/provider/metric-tiles";
import { whyUndefined } from "@/components/provider/why-undefined";
import { Figure, SignedFigure } from "@/components/ui/figure";
import { Derivation } from "@/components/ui/popover";
import { Stat } from "@/components/ui/stat";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";

export interface MetricTileProps {
  name: TileName;
  metrics: ProviderMetrics;
  currency: string;
}

const FOLLOWERS: MetricWords = {
  label: "Followers’ return",
  formula: "money-weighted, over all followers",
  meaning: "What followers really had, after slippage and fees.",
  unit: "share",
};

/** These are gains or losses; the others have no direction. */
const SIGNED = new Set<TileName>(["totalReturn", "mwr", "cagr", "followerReturn", "expectancy"]);
/** Ratios of returns: each says of how many. */
const RATIOS = new Set<TileName>(["sharpe", "sharpeLow95", "deflatedSharpe", "sortino", "calmar"]);

/** One measure with its derivation; without a value the reason stands below it. */
export function MetricTile({ name, metrics, currency }: MetricTileProps) {
  const words = wordsOf(name);
  const value = metrics[name];
  const { window, periodsPerYear, riskFreeRate, n } = metrics;
  const note = value === null ? whyUndefined(name, metrics) : RATIOS.has(name) ? `n = ${n}` : undefined;
  return (
    <Stat
      label={words.label}
      value={<Value name={name} words={words} value={value} currency={currency} />}
      note={note}
      derivation={
        <Derivation
          of={words.label}
          formula={words.formula}
          facts={[
            { name: "Window", value: window === "all" ? "since the listing" : window },
            { name: "P, rf, n", value: `${periodsPerYear}, ${riskFreeRate}, ${n}` },
          ]}
        >
          {words.meaning} <Link href={`/docs/metrics#${groupOf(name)}`}>Metrics explained</Link>
        </Derivation>
      }
    />
  );
}

interface ValueProps {
  name: TileName;
  words: MetricWords;
  value: number | null;
  currency: string;
}

function Value({ name, words, value, currency }: ValueProps) {
  const isShare = words.unit === "share";
  if (SIGNED.has(name))
    return isShare ? (
      <SignedFigure value={value} format="percent" plain />
    ) : (
      <SignedFigure value={value} unit={currency} plain />
    );
  if (isShare) return <Figure value={value === null ? null : value * 100} digits={1} unit="%" />;
  return <Figure value={value} digits={words.unit === "ratio" ? 2 : 0} />;
}

function wordsOf(name: TileName): MetricWords {
  if (name === "followerReturn") return FOLLOWERS;
  const words = METRIC_GROUPS.map(({ metrics }) => metrics[name]).find((found) => found !== undefined);
  if (words === undefined) throw new Error(`the metric ${name} is not explained`);
  return words;
}

function groupOf(name: TileName): string {
  return TILE_GROUPS.find(({ tiles }) => tiles.includes(name))?.id ?? "growth";
}

import { EquityChart } from "@/components/provider/equity-chart";
import type { Curve } from "@/components/provider/equity-geometry";
import { EquityTable } from "@/components/provider/equity-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { ProviderEquity } from "@/lib/providers/record-schema";
import { DAY_MS } from "@/lib/time";

export interface EquityPanelProps {
  providerId: string;
  displayName: string;
  equity: ProviderEquity;
}

/** The record drawn and as a table, with what is missing and what does not count. */
export function EquityPanel({ providerId, displayName, equity }: EquityPanelProps) {
  const { points, currency, missing, days, window } = equity;
  const isBeforeShown = points.some(({ ranked }) => !ranked);
  return (
    <Panel title="Growth and drawdown" note="marked daily, open positions included">
      {points.length < 2 ? (
        <EmptyState title={window === "all" ? "No marks yet" : "No marks in this window"}>
          Each night the account is marked at the closing prices of the day; two marks make a curve.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-3">
          <EquityChart
            curve={curveOf(equity)}
            currency={currency}
            label={`Growth and drawdown of ${displayName}`}
          />
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-2">
            <li className="flex items-center gap-2">
              <Sample className="stroke-gold" />
              {equity.listedAt === null ? "never listed" : "since the listing"}
            </li>
            {isBeforeShown && (
              <li className="flex items-center gap-2">
                <Sample className="stroke-ink-2" dashed />
                before listing: not ranked
              </li>
            )}
            <li>
              {missing === 0
                ? `a mark on each of ${days} days`
                : `no mark on ${missing} of ${days} days: a price was missing, the line has a gap`}
            </li>
            {equity.sampling === "min-max" && (
              <li>{points.length} of the days are drawn: highs, lows and deepest falls are among them</li>
            )}
          </ul>
          <details>
            <summary className="w-fit cursor-pointer text-sm text-blue">The curve as a table</summary>
            <div className="mt-3">
              <EquityTable equity={equity} />
              <p className="mt-2 text-xs text-ink-2">
                <a href={`/api/marketplace/traders/${providerId}/equity?window=${window}&points=2000`}>
                  Every day as JSON
                </a>
              </p>
            </div>
          </details>
        </div>
      )}
    </Panel>
  );
}

function Sample({ className, dashed }: { className: string; dashed?: boolean }) {
  return (
    <svg aria-hidden="true" width="24" height="4" className={className}>
      <line x2="24" y1="2" y2="2" strokeWidth="2" strokeDasharray={dashed ? "4 4" : undefined} />
    </svg>
  );
}

/** The points as columns, with as many digits as can be seen: it travels with the page. */
function curveOf({ points }: ProviderEquity): Curve {
  const rounded = (value: number | null, digits: number) => value && Number(value.toFixed(digits));
  const first = points.findIndex(({ ranked }) => ranked);
  return {
    day: points.map(({ day }) => Date.parse(day) / DAY_MS),
    growth: points.map(({ growth }) => rounded(growth, 5)),
    drawdown: points.map(({ drawdown }) => rounded(drawdown, 5)),
    equity: points.map(({ equity }) => rounded(equity, 2)),
    rankedFrom: first < 0 ? points.length : first,
  };
}

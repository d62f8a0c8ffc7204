import Link from "next/link";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { Figure, formatNumber, SignedFigure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import type { ClosedRecord as Closed } from "@/lib/providers/graveyard-schema";

const TOO_SHORT = "The record ended before it could be measured.";

/** One record of the graveyard: how long it lived, why it ended, what it was last. */
export function ClosedRecord({ record }: { record: Closed }) {
  const { id, displayName, simulated, listedAt, closedAt, listedDays, reason, metrics } = record;
  const percent = (value: number | null | undefined) =>
    value === null || value === undefined ? value : formatNumber(value * 100, 1);
  return (
    <Panel
      title={
        <Link href={`/traders/${id}`} className="text-ink">
          {displayName}
        </Link>
      }
      actions={simulated && <Badge tone="gold">simulated</Badge>}
    >
      <p className="text-sm text-ink-2">
        Listed for <span className="figure text-ink">{formatNumber(listedDays)}</span>{" "}
        {listedDays === 1 ? "day" : "days"}, from <Moment at={listedAt} day /> to <Moment at={closedAt} day />
      </p>
      <blockquote className="mt-2 mb-4 max-w-prose border-l-2 border-line-strong pl-3 break-words whitespace-pre-wrap">
        {reason}
      </blockquote>
      <StatRow>
        <Stat
          label="Return"
          value={<SignedFigure value={metrics?.totalReturn} format="percent" reason={TOO_SHORT} />}
        />
        <Stat
          label="Sharpe ratio"
          value={<SignedFigure value={metrics?.sharpe} plain reason={TOO_SHORT} />}
        />
        <Stat
          label="Deepest drawdown"
          value={<Figure value={percent(metrics?.maxDrawdown)} unit="%" reason={TOO_SHORT} />}
        />
        <Stat
          label="Winning trades"
          value={<Figure value={percent(metrics?.winRate)} unit="%" reason={TOO_SHORT} />}
        />
        <Stat label="Trades" value={<Figure value={metrics?.trades} reason={TOO_SHORT} />} />
      </StatRow>
    </Panel>
  );
}

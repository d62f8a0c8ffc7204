"use client";

import { CsvSource } from "@/components/indicator/csv-source";
import type { MarketSymbol } from "@/components/indicator/market-picker";
import { MarketRange } from "@/components/indicator/market-range";
import type { BarsFrom, StudioBars, useStudioBars } from "@/components/studio/use-studio-bars";
import { formatNumber } from "@/components/ui/figure";
import { Segmented } from "@/components/ui/segmented";

export interface BarsPanelProps {
  bars: ReturnType<typeof useStudioBars>;
  symbols: readonly MarketSymbol[];
}

const NO_ERRORS = {};

/** Which bars to run on; closed it only says which they are. */
export function BarsPanel({ bars, symbols }: BarsPanelProps) {
  const { chosen, from } = bars;
  return (
    <details
      className="min-w-0 rounded-md border border-line bg-panel"
      open={chosen === null && from === "upload"}
    >
      <summary className="cursor-pointer px-4 py-2.5 text-sm">
        <span className="font-semibold">Bars</span>{" "}
        <span className="text-ink-2">{barsText(chosen, from)}</span>
      </summary>
      <div className="flex flex-col gap-4 border-t border-line p-4">
        {symbols.length > 0 && (
          <Segmented
            label="Where the bars come from"
            value={from}
            onChange={bars.setFrom}
            options={[
              { value: "market", label: "Market data" },
              { value: "upload", label: "Your CSV" },
            ]}
          />
        )}
        {/* Both stay, so that changing one's mind loses nothing. */}
        <div hidden={from !== "upload"}>
          <CsvSource reading={bars.reading} onReading={bars.setReading} />
        </div>
        <div hidden={from !== "market"}>
          <MarketRange symbols={symbols} value={bars.range} onChange={bars.setRange} errors={NO_ERRORS} />
          <p className="mt-2 text-sm text-ink-2">
            The studio takes the newest 5,000 bars of the days you choose.
          </p>
        </div>
      </div>
    </details>
  );
}

function barsText(chosen: StudioBars | null, from: BarsFrom): string {
  if (chosen !== null) return `${chosen.label}, ${formatNumber(chosen.bars.time.length)} of them`;
  return from === "market" ? "none in the days you chose" : "choose a file";
}

"use client";

import { useMemo } from "react";
import { CandleChart } from "@/components/chart/candle-chart";
import { chartOutputs } from "@/components/chart/chart-outputs";
import { LastValues } from "@/components/indicator/last-values";
import type { MarketSymbol } from "@/components/indicator/market-picker";
import { OutputsTable } from "@/components/indicator/outputs-table";
import { RunProblem } from "@/components/indicator/run-problem";
import { AgreementNotice } from "@/components/studio/agreement-notice";
import { BarsPanel } from "@/components/studio/bars-panel";
import type { StudioRun } from "@/components/studio/use-preview";
import type { Studio } from "@/components/studio/use-studio";
import { EmptyState } from "@/components/ui/empty-state";
import { formatNumber } from "@/components/ui/figure";
import { FormError } from "@/components/ui/form-error";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";

export interface ChartTabProps {
  studio: Studio;
  symbols: readonly MarketSymbol[];
}

const CHART_PX = 380;

/** The newest run over the chosen bars: drawn, as a table, and compared with the server's. */
export function ChartTab({ studio, symbols }: ChartTabProps) {
  const { bars, preview, server, text: source, values } = studio;
  const isNewest = (run: StudioRun) =>
    run.source === source && run.bars === bars.chosen?.bars && run.inputs === values;
  const asked = server.run !== null && isNewest(server.run) ? server.run : null;
  // Outputs of other bars than the chosen ones are of no use beside them.
  const previewed = preview.run?.bars === bars.chosen?.bars ? preview.run : null;
  const run = asked ?? previewed;
  const outputs = useMemo(() => (run === null ? [] : chartOutputs(run.manifest.outputs, run.outputs)), [run]);
  const drawn = bars.chosen?.bars ?? null;
  const refusal = server.problem?.source === source ? server.problem.problem : null;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <BarsPanel bars={bars} symbols={symbols} />
      {bars.problem && <FormError problem={bars.problem} />}
      {refusal && !refusal.code.startsWith("SANDBOX_") && <RunProblem problem={refusal} />}
      <Panel title="Chart" note={bars.chosen?.label}>
        {drawn ? (
          <CandleChart
            bars={drawn}
            outputs={outputs}
            height={CHART_PX}
            label={`${bars.chosen?.label ?? "bars"}, with ${run?.manifest.name ?? "nothing yet"}`}
          />
        ) : bars.from === "upload" ? (
          <EmptyState title="No bars yet">Choose a file of bars above, or stored market data.</EmptyState>
        ) : (
          <Skeleton className="h-[450px] w-full" />
        )}
      </Panel>
      {asked && <AgreementNotice preview={preview.run} server={asked} />}
      {run && (
        <>
          <Panel title="Outputs" note={`${formatNumber(run.bars.time.length)} bars`} flush>
            <OutputsTable outputs={run.manifest.outputs} values={run.outputs} />
          </Panel>
          <Panel title="Last values" flush>
            <LastValues
              outputs={run.manifest.outputs}
              result={{ time: [...run.bars.time], outputs: run.outputs }}
              close={run.bars.close}
            />
          </Panel>
        </>
      )}
    </div>
  );
}

"use client";

import { Panel } from "@/components/ui/panel";
import { AddIndicator } from "@/components/workspace/add-indicator";
import type { ChartIndicator } from "@/components/workspace/chart-indicator";
import { IndicatorRow } from "@/components/workspace/indicator-row";
import { IDLE, type RunState } from "@/components/workspace/use-indicator-runs";
import type { WorkspaceChange } from "@/components/workspace/workspace-state";
import { LAYOUT_INDICATORS_MAX } from "@/lib/insights/layout-limits";
import type { LayoutIndicator } from "@/lib/insights/layout-schema";

export interface IndicatorPanelProps {
  indicators: readonly LayoutIndicator[];
  known: Readonly<Record<string, ChartIndicator | null>>;
  states: Readonly<Record<string, RunState>>;
  signedIn: boolean;
  /** What a guest sees, and what people who are signed in run on. */
  bars: { guest: number; signedIn: number };
  onChange: (change: WorkspaceChange) => void;
  onRetry: () => void;
}

/** The indicators of the chart in the order of their panes, and the way to more. */
export function IndicatorPanel(props: IndicatorPanelProps) {
  const { indicators, known, states, signedIn, bars, onChange, onRetry } = props;
  return (
    <Panel
      title="Indicators"
      note={`${indicators.length} of ${LAYOUT_INDICATORS_MAX}`}
      actions={
        <AddIndicator
          signedIn={signedIn}
          full={indicators.length >= LAYOUT_INDICATORS_MAX}
          onAdd={(slug) => onChange({ type: "add", slug })}
        />
      }
      className="self-start xl:row-span-2"
    >
      {indicators.length === 0 ? (
        <p className="text-ink-2">No indicator is on the chart. Add one: the built-ins are free.</p>
      ) : (
        <ol aria-label="Indicators of the chart" className="-my-2">
          {indicators.map((placed, at) => (
            <IndicatorRow
              key={placed.id}
              placed={placed}
              indicator={known[placed.slug]}
              state={states[placed.id] ?? IDLE}
              edge={{ first: at === 0, last: at === indicators.length - 1 }}
              onChange={onChange}
              onRetry={onRetry}
            />
          ))}
        </ol>
      )}
      {!signedIn && (
        <p className="mt-4 border-t border-line pt-3 text-xs text-ink-2">
          You see the newest {bars.guest} bars. Signed in, indicators run on{" "}
          {bars.signedIn.toLocaleString("en")}.
        </p>
      )}
    </Panel>
  );
}

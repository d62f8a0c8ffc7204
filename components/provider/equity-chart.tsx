"use client";

import { type KeyboardEvent, type PointerEvent, useMemo, useState } from "react";
import { nextPosition } from "@/components/chart/next-position";
import { type Curve, nearestPoint, roundScale } from "@/components/provider/equity-geometry";
import { Axis, Background, CHART_HEIGHT, Crosshair, Lines, TOP } from "@/components/provider/equity-layers";
import { EquityReadout } from "@/components/provider/equity-readout";

export interface EquityChartProps {
  curve: Curve;
  currency: string;
  /** Names the chart: "Growth and drawdown of Two coins". */
  label: string;
}

/** Growth above, drawdown below, on one axis of time; readable without scripts, with them by pointer and arrow keys. */
export function EquityChart({ curve, currency, label }: EquityChartProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const last = curve.day.length - 1;
  const scales = useMemo(
    () => ({
      growth: roundScale(curve.growth, 1),
      depth: roundScale(
        curve.drawdown.map((depth) => depth && -depth),
        0,
      ),
    }),
    [curve],
  );
  function onPointerMove(event: PointerEvent<SVGSVGElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setChosen(nearestPoint(curve, (event.clientX - left) / width));
  }
  function onKeyDown(event: KeyboardEvent) {
    const next = nextPosition(event, chosen ?? last, last);
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
  }
  return (
    <figure className="flex min-w-0 flex-col gap-2" aria-label={label}>
      <EquityReadout curve={curve} index={chosen ?? last} currency={currency} />
      <section
        aria-label={`${label}. Left and right arrow keys move along the days.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move along the days here.
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="grid grid-cols-[minmax(0,1fr)_auto] gap-2"
      >
        <svg
          aria-hidden="true"
          width="100%"
          height={CHART_HEIGHT}
          className="touch-pan-y overflow-visible"
          onPointerMove={onPointerMove}
          onPointerLeave={() => setChosen(null)}
        >
          <g transform={`translate(0 ${TOP})`}>
            <Background curve={curve} scales={scales} />
            <Lines curve={curve} scales={scales} />
            {chosen !== null && <Crosshair curve={curve} index={chosen} scales={scales} />}
          </g>
        </svg>
        <Axis scales={scales} />
      </section>
    </figure>
  );
}

import { useMemo } from "react";
import {
  areaPath,
  type Curve,
  linePath,
  PATH_WIDTH,
  placeOf,
  type Scale,
  shareOfTime,
  timeTicks,
} from "@/components/provider/equity-geometry";
import { formatNumber } from "@/components/ui/figure";

const [GROWTH_HEIGHT, GAP, DEPTH_HEIGHT, FOOT] = [220, 24, 84, 24];
const DEPTH_TOP = GROWTH_HEIGHT + GAP;
const HEIGHT = DEPTH_TOP + DEPTH_HEIGHT + FOOT;
/** Room above, so that the highest label is not cut. */
export const TOP = 8;
export const CHART_HEIGHT = TOP + HEIGHT;

interface Scales {
  growth: Scale;
  depth: Scale;
}

interface LayerProps {
  curve: Curve;
  scales: Scales;
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Grid, time, and what lies before the listing. */
export function Background({ curve, scales }: LayerProps) {
  const listing = shareOfTime(curve, curve.rankedFrom);
  const isListedWithin = curve.rankedFrom > 0 && curve.rankedFrom < curve.day.length;
  return (
    <g>
      {scales.growth.ticks.map((tick) => {
        const y = placeOf(tick, scales.growth, GROWTH_HEIGHT);
        return <line key={tick} x1="0" x2="100%" y1={y} y2={y} className="stroke-line" />;
      })}
      <line x1="0" x2="100%" y1={DEPTH_TOP} y2={DEPTH_TOP} className="stroke-line-strong" />
      {isListedWithin && (
        <>
          <rect width={percent(listing)} height={DEPTH_TOP + DEPTH_HEIGHT} className="fill-sunk" />
          <line
            x1={percent(listing)}
            x2={percent(listing)}
            y2={DEPTH_TOP + DEPTH_HEIGHT}
            className="stroke-line-strong"
            strokeDasharray="2 3"
          />
        </>
      )}
      {timeTicks(curve).map(({ share, label }, at) => (
        <text
          key={label + share}
          x={percent(share)}
          y={HEIGHT - 6}
          textAnchor="middle"
          className={`figure fill-ink-2 text-xs ${at % 2 === 1 ? "max-sm:hidden" : ""}`}
        >
          {label}
        </text>
      ))}
    </g>
  );
}

/** The curve: dashed before the listing, solid since; drawdown as an area below 0. */
export function Lines({ curve, scales }: LayerProps) {
  const paths = useMemo(() => {
    const growth = { scale: scales.growth, height: GROWTH_HEIGHT };
    const depth = { scale: scales.depth, height: DEPTH_HEIGHT, from: 0, to: curve.day.length };
    const depths = curve.drawdown.map((value) => value && -value);
    const joint = Math.max(0, curve.rankedFrom - 1);
    return {
      before: linePath(curve, curve.growth, { ...growth, from: 0, to: curve.rankedFrom }),
      ranked: linePath(curve, curve.growth, { ...growth, from: joint, to: curve.day.length }),
      depth: linePath(curve, depths, depth),
      water: areaPath(curve, depths, depth),
    };
  }, [curve, scales]);
  const stretched = { preserveAspectRatio: "none", width: "100%", className: "overflow-visible" };
  const stroke = {
    fill: "none",
    vectorEffect: "non-scaling-stroke",
    strokeLinejoin: "round",
    strokeLinecap: "round",
  } as const;
  return (
    <>
      <svg
        aria-hidden="true"
        {...stretched}
        viewBox={`0 0 ${PATH_WIDTH} ${GROWTH_HEIGHT}`}
        height={GROWTH_HEIGHT}
      >
        <path d={paths.before} {...stroke} strokeWidth="1.5" strokeDasharray="4 4" className="stroke-ink-2" />
        <path d={paths.ranked} {...stroke} strokeWidth="2" className="stroke-gold" />
      </svg>
      <svg
        aria-hidden="true"
        {...stretched}
        y={DEPTH_TOP}
        viewBox={`0 0 ${PATH_WIDTH} ${DEPTH_HEIGHT}`}
        height={DEPTH_HEIGHT}
      >
        <path d={paths.water} className="fill-down-bg" />
        <path d={paths.depth} {...stroke} strokeWidth="1" className="stroke-down" />
      </svg>
    </>
  );
}

/** One day in both curves. */
export function Crosshair({ curve, index, scales }: LayerProps & { index: number }) {
  const x = percent(shareOfTime(curve, index));
  const [growth, depth] = [curve.growth[index] ?? null, curve.drawdown[index] ?? null];
  return (
    <g>
      <line x1={x} x2={x} y2={DEPTH_TOP + DEPTH_HEIGHT} className="stroke-ink-2" strokeDasharray="2 2" />
      {growth !== null && (
        <circle
          cx={x}
          cy={placeOf(growth, scales.growth, GROWTH_HEIGHT)}
          r="4"
          className="fill-gold stroke-panel"
        />
      )}
      {depth !== null && (
        <circle
          cx={x}
          cy={DEPTH_TOP + placeOf(-depth, scales.depth, DEPTH_HEIGHT)}
          r="3"
          className="fill-down stroke-panel"
        />
      )}
    </g>
  );
}

/** What the heights mean, in percent. */
export function Axis({ scales }: { scales: Scales }) {
  const label = (value: number) => formatNumber(value * 100, Math.abs(value) < 0.0995 && value !== 0 ? 1 : 0);
  const deepest = scales.depth.ticks[0] ?? 0;
  return (
    <svg aria-hidden="true" width="52" height={CHART_HEIGHT} className="figure fill-ink-2 text-xs">
      {scales.growth.ticks.map((tick) => (
        <text key={tick} y={TOP + placeOf(tick, scales.growth, GROWTH_HEIGHT) + 4}>
          {label(tick - 1)} %
        </text>
      ))}
      <text y={TOP + DEPTH_TOP + 4}>0 %</text>
      <text y={TOP + DEPTH_TOP + placeOf(deepest, scales.depth, DEPTH_HEIGHT) + 4}>{label(deepest)} %</text>
    </svg>
  );
}

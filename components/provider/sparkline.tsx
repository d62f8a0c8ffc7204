import { classNames } from "@/components/ui/class-names";

const [WIDTH, HEIGHT] = [120, 32];

export interface SparklineProps {
  /** Growth of 1, evenly spaced. */
  curve: readonly number[];
  className?: string;
}

/** The shape of a record; the figures beside it say what it came to. */
export function Sparkline({ curve, className }: SparklineProps) {
  if (curve.length < 2) {
    return (
      <p className={classNames("flex items-center text-xs text-ink-2", className)}>
        No marks since the listing.
      </p>
    );
  }
  const [low, high] = [Math.min(1, ...curve), Math.max(1, ...curve)];
  const y = (value: number) => (high === low ? HEIGHT / 2 : (1 - (value - low) / (high - low)) * HEIGHT);
  const points = curve.map(
    (value, at) => `${((at / (curve.length - 1)) * WIDTH).toFixed(2)},${y(value).toFixed(2)}`,
  );
  const gained = (curve.at(-1) ?? 1) >= 1;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 -1 ${WIDTH} ${HEIGHT + 2}`}
      preserveAspectRatio="none"
      className={classNames("w-full", gained ? "text-up" : "text-down", className)}
    >
      <line
        x1="0"
        x2={WIDTH}
        y1={y(1)}
        y2={y(1)}
        vectorEffect="non-scaling-stroke"
        className="stroke-line-strong"
        strokeDasharray="3 3"
      />
      <polyline
        points={points.join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

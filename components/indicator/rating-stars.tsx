import { Figure, formatNumber } from "@/components/ui/figure";
import type { RatingDto } from "@/lib/indicators/indicator-schema";

const STARS = [1, 2, 3, 4, 5];

/** The published average as five stars with its figure and the number of reviews; a dash for what nobody has rated. */
export function RatingStars({ rating: { average, count } }: { rating: RatingDto }) {
  if (average === null) return <Figure value={null} reason="Nobody has rated it yet." />;
  return (
    <span
      className="inline-flex items-center gap-1.5 whitespace-nowrap"
      title={ratingText({ average, count })}
    >
      <span aria-hidden="true" className="inline-flex gap-px">
        {STARS.map((star) => (
          <Star key={star} filled={average - star + 1} />
        ))}
      </span>
      <span aria-hidden="true">
        <span className="figure">{average.toFixed(1)}</span>{" "}
        <span className="text-ink-2">({formatNumber(count)})</span>
      </span>
      <span className="sr-only">{ratingText({ average, count })}</span>
    </span>
  );
}

function ratingText({ average, count }: { average: number; count: number }): string {
  return `Rated ${average.toFixed(1)} of 5 stars in ${formatNumber(count)} ${count === 1 ? "review" : "reviews"}`;
}

const OUTLINE = "M6 .9 7.5 4.2 11 4.6 8.4 7 9.1 10.5 6 8.7 2.9 10.5 3.6 7 1 4.6 4.5 4.2Z";

/** `filled` from 0 to 1 counts to the nearest half. */
function Star({ filled }: { filled: number }) {
  const halves = Math.round(Math.min(1, Math.max(0, filled)) * 2);
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={OUTLINE} className={halves === 2 ? "fill-gold" : "fill-line"} />
      {halves === 1 && <path d="M6 .9V8.7L2.9 10.5 3.6 7 1 4.6 4.5 4.2Z" className="fill-gold" />}
    </svg>
  );
}

import Link from "next/link";
import { RatingStars } from "@/components/indicator/rating-stars";
import { listAddress } from "@/components/money/list-address";
import { REVIEW_HALVES, type ReviewHalfName } from "@/components/review/review-half";
import { formatNumber } from "@/components/ui/figure";
import { Derivation } from "@/components/ui/popover";
import type { RatingsSummary } from "@/lib/reviews/schema";

export interface RatingSummaryProps {
  half: ReviewHalfName;
  summary: RatingsSummary;
  /** Address of the list; each row of the distribution narrows it. */
  address: string;
  /** Which stars the list is narrowed to. */
  chosen: number | undefined;
}

/** The published average, how it came about, and who gave how many stars. */
export function RatingSummary({ half, summary, address, chosen }: RatingSummaryProps) {
  const { count, stars } = summary;
  const { prior } = REVIEW_HALVES[half];
  const sum = stars.reduce((all, n, index) => all + n * (index + 1), 0);
  return (
    <div className="grid gap-5 sm:grid-cols-[auto_minmax(0,1fr)] sm:items-center">
      <div className="flex flex-col gap-1">
        <div className="flex items-center gap-1 text-lg">
          <RatingStars rating={summary} />
          <Derivation
            of="The average"
            formula={`(${formatNumber(sum)} + ${prior.stars} × ${prior.reviews}) ÷ (${formatNumber(count)} + ${prior.reviews})`}
            facts={[
              { name: "Stars given", value: formatNumber(sum) },
              { name: "Reviews", value: formatNumber(count) },
              { name: "Plain average", value: count === 0 ? "—" : (sum / count).toFixed(2) },
            ]}
          >
            A new listing is taken for {prior.reviews} reviews of {prior.stars} stars, so that one review of
            five stars does not beat a hundred of 4.8.
          </Derivation>
        </div>
        <p className="text-sm text-ink-2">{reviewersText(half, summary)}</p>
      </div>
      <ul aria-label="How many gave how many stars" className="flex flex-col gap-0.5 text-xs">
        {[5, 4, 3, 2, 1].map((value) => (
          <li key={value}>
            <Link
              href={listAddress(address, { stars: chosen === value ? undefined : value })}
              aria-current={chosen === value ? "true" : undefined}
              className="grid min-h-6 grid-cols-[4rem_minmax(0,1fr)_3rem] items-center gap-2 rounded-sm px-1 no-underline hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-semibold"
            >
              <span className="text-ink-2">{value === 1 ? "1 star" : `${value} stars`}</span>
              <Bar share={count === 0 ? 0 : (stars[value - 1] ?? 0) / count} />
              <span className="figure text-right">{formatNumber(stars[value - 1] ?? 0)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function reviewersText(half: ReviewHalfName, { count, paid }: RatingsSummary): string {
  if (count === 0) return REVIEW_HALVES[half].whoMay;
  if (half === "provider") return "All by people who followed.";
  if (paid === count) return "All by people who paid for it.";
  if (paid === 0) return "All by people who ran it free or on trial.";
  return `${formatNumber(paid)} of ${formatNumber(count)} by people who paid for it, the others ran it free or on trial.`;
}

function Bar({ share }: { share: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="h-2 w-full overflow-hidden rounded-full"
    >
      <rect width="100" height="8" className="fill-line" />
      <rect width={share * 100} height="8" className="fill-gold" />
    </svg>
  );
}

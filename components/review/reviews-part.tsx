import Link from "next/link";
import { listAddress } from "@/components/money/list-address";
import { RatingSummary } from "@/components/review/rating-summary";
import { ReviewForm } from "@/components/review/review-form";
import { REVIEW_HALVES, type ReviewHalfName } from "@/components/review/review-half";
import { ReviewList } from "@/components/review/review-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import type { RatingsPage, ReviewStanding } from "@/lib/reviews/schema";

export interface ReviewsPartProps {
  half: ReviewHalfName;
  found: RatingsPage;
  /** Address of the page. */
  address: string;
  /** Where the API takes a review. */
  ratePath: string;
  /** Which stars the list is narrowed to, and the place it begins at. */
  stars: number | undefined;
  cursor: string | undefined;
  reader: "owner" | "user" | "nobody";
}

/** Reviews of something: what they add up to, the reader's own, and the list. */
export function ReviewsPart({ half, found, address, ratePath, stars, cursor, reader }: ReviewsPartProps) {
  const { items, nextCursor, total, summary, viewer } = found;
  return (
    <div className="flex flex-col gap-5">
      {summary && (
        <Panel title="Rating">
          <RatingSummary half={half} summary={summary} address={address} chosen={stars} />
        </Panel>
      )}
      {viewer && (
        <OwnReview path={ratePath} address={address} viewer={viewer} signedIn={reader !== "nobody"} />
      )}
      <Panel title="Reviews" note={items.length === 0 ? undefined : "newest first"} flush>
        {items.length === 0 ? (
          <div className="px-4 pb-4">
            <EmptyState
              title={stars === undefined ? "Nobody has reviewed it yet" : "No review with these stars"}
            >
              {REVIEW_HALVES[half].whoMay} Its {REVIEW_HALVES[half].owner} may reply to reviews, but write
              none.
            </EmptyState>
          </div>
        ) : (
          <>
            <ReviewList half={half} reviews={items} reader={reader} />
            <div className="border-t border-line px-4 pb-3">
              <Pagination
                shown={items.length}
                total={total}
                noun="reviews"
                nextHref={nextCursor && listAddress(address, { stars, cursor: nextCursor })}
                firstHref={cursor === undefined ? null : listAddress(address, { stars })}
              />
            </div>
          </>
        )}
      </Panel>
    </div>
  );
}

interface OwnReviewProps {
  path: string;
  address: string;
  viewer: ReviewStanding;
  signedIn: boolean;
}

function OwnReview({ path, address, viewer, signedIn }: OwnReviewProps) {
  if (viewer.isOwner) return null;
  if (!viewer.mayReview) {
    return (
      <Notice title={viewer.whyNot ?? "You cannot review it."}>
        {!signedIn && <Link href={`/sign-in?next=${address}`}>Sign in</Link>}
      </Notice>
    );
  }
  return (
    <Panel title={viewer.own === null ? "Review it" : "Your review"}>
      {viewer.own?.hidden && (
        <Notice tone="warn" title="A curator hid your review" className="mb-4">
          Nobody else sees it and its stars do not count.
        </Notice>
      )}
      <ReviewForm path={path} own={viewer.own} />
    </Panel>
  );
}

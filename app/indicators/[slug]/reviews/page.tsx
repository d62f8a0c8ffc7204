import Link from "next/link";
import { loadIndicator } from "@/app/indicators/[slug]/load-indicator";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { RatingSummary } from "@/components/review/rating-summary";
import { ReviewForm } from "@/components/review/review-form";
import { ReviewList } from "@/components/review/review-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { signedInActor } from "@/lib/auth";
import { listReviews } from "@/lib/reviews/data/list-reviews";
import type { ReviewStanding } from "@/lib/reviews/schema";

interface PartProps {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

const PAGE_SIZE = 20;

export async function generateMetadata({ params }: PartProps) {
  const { name } = await loadIndicator((await params).slug);
  return { title: `Reviews of ${name}` };
}

export default async function ReviewsPage({ params, searchParams }: PartProps) {
  const { slug } = await params;
  const [indicator, actor, asked] = await Promise.all([
    loadIndicator(slug),
    signedInActor(),
    readParameters(searchParams, ["cursor", "stars"]),
  ]);
  const address = `/indicators/${indicator.slug}/reviews`;
  const stars = /^[1-5]$/.test(asked.stars ?? "") ? Number(asked.stars) : undefined;
  const firstPage = listAddress(address, { stars });
  const query = { limit: PAGE_SIZE, stars, cursor: asked.cursor };
  const { items, nextCursor, total, summary, viewer } = await orFirstPage(
    () => listReviews(indicator.id, actor, query),
    firstPage,
  );
  const reader = actor === null ? "nobody" : indicator.viewer.isOwner ? "developer" : "user";
  return (
    <div className="flex flex-col gap-5">
      {summary && (
        <Panel title="Rating">
          <RatingSummary summary={summary} address={address} chosen={stars} />
        </Panel>
      )}
      {viewer && <OwnReview slug={indicator.slug} viewer={viewer} signedIn={actor !== null} />}
      <Panel title="Reviews" note={items.length === 0 ? undefined : "newest first"} flush>
        {items.length === 0 ? (
          <div className="px-4 pb-4">
            <EmptyState
              title={stars === undefined ? "Nobody has reviewed it yet" : "No review with these stars"}
            >
              Reviews come from people who ran it; its developer may reply but not review.
            </EmptyState>
          </div>
        ) : (
          <>
            <ReviewList reviews={items} reader={reader} />
            <div className="border-t border-line px-4 pb-3">
              <Pagination
                shown={items.length}
                total={total}
                noun="reviews"
                nextHref={nextCursor && listAddress(address, { stars, cursor: nextCursor })}
                firstHref={asked.cursor === undefined ? null : firstPage}
              />
            </div>
          </>
        )}
      </Panel>
    </div>
  );
}

function OwnReview({ slug, viewer, signedIn }: { slug: string; viewer: ReviewStanding; signedIn: boolean }) {
  if (viewer.isOwner) return null;
  if (!viewer.mayReview) {
    return (
      <Notice title={viewer.whyNot ?? "You cannot review it."}>
        {!signedIn && <Link href={`/sign-in?next=/indicators/${slug}/reviews`}>Sign in</Link>}
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
      <ReviewForm slug={slug} own={viewer.own} />
    </Panel>
  );
}

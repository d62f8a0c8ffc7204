import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { REVIEW_HALVES, type ReviewHalfName } from "@/components/review/review-half";
import { Stars } from "@/components/review/stars";
import { Badge } from "@/components/ui/badge";
import { WordsDialog } from "@/components/words-dialog";
import type { ReviewDto } from "@/lib/reviews/schema";

const COMMENT_MAX = 1_000;
const REASON_MAX = 500;
const BASIS: Record<ReviewDto["basis"], string> = {
  lifetime: "bought it",
  monthly: "pays by the month",
  trial: "on trial",
  free: "free",
  follower: "followed",
};

export interface ReviewListProps {
  half: ReviewHalfName;
  reviews: readonly ReviewDto[];
  /** What the reader may do with them. */
  reader: "owner" | "user" | "nobody";
}

/** Reviews, newest first, each with the owner's reply. */
export function ReviewList({ half, reviews, reader }: ReviewListProps) {
  return (
    <ol className="flex flex-col divide-y divide-line">
      {reviews.map((review) => (
        <li key={review.id} className="flex flex-col gap-2 px-4 py-4">
          <ReviewBody review={review} />
          {review.reply && (
            <Reply half={half} review={review} reply={review.reply} mayChange={reader === "owner"} />
          )}
          <div className="flex flex-wrap gap-2">
            {reader === "owner" && review.reply === null && (
              <ReplyButton half={half} review={review} label="Reply" />
            )}
            {reader !== "nobody" && !review.isMine && <ReportButton half={half} review={review} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Who gave how many stars, on what grounds, and why. */
export function ReviewBody({ review }: { review: ReviewDto }) {
  const { author, stars, comment, basis, refunded, editedAt, createdAt, hidden } = review;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars stars={stars} />
        <span className="font-semibold">{author.displayName}</span>
        <span className="text-sm text-ink-2">@{author.handle}</span>
        <Badge tone={basis === "lifetime" || basis === "monthly" ? "up" : "neutral"}>{BASIS[basis]}</Badge>
        {refunded && <Badge tone="down">got the money back</Badge>}
        {hidden && <Badge tone="down">hidden by a curator</Badge>}
        <span className="ml-auto text-xs text-ink-2">
          <Moment at={createdAt} day />
          {editedAt !== null && ", edited"}
        </span>
      </div>
      {comment !== "" && <p className="max-w-prose break-words whitespace-pre-line">{comment}</p>}
    </>
  );
}

interface AboutReview {
  half: ReviewHalfName;
  review: ReviewDto;
}

interface ReplyProps extends AboutReview {
  reply: NonNullable<ReviewDto["reply"]>;
  mayChange: boolean;
}

function Reply({ half, review, reply, mayChange }: ReplyProps) {
  return (
    <div className="ml-4 border-l-2 border-line-strong pl-3">
      <p className="text-xs text-ink-2">
        The {REVIEW_HALVES[half].owner} replied on <Moment at={reply.at} day />
      </p>
      <p className="max-w-prose break-words whitespace-pre-line">{reply.text}</p>
      {mayChange && (
        <div className="mt-2 flex flex-wrap gap-2">
          <ReplyButton half={half} review={review} label="Change the reply" />
          <ActionButton
            label="Take it back"
            about={`the reply to ${review.author.displayName}`}
            variant="ghost"
            request={{ method: "DELETE", path: `${REVIEW_HALVES[half].ratingsPath}/${review.id}/reply` }}
            done="The reply is gone."
          />
        </div>
      )}
    </div>
  );
}

function ReplyButton({ half, review, label }: AboutReview & { label: string }) {
  return (
    <WordsDialog
      label={label}
      about={`to ${review.author.displayName}`}
      title={`Reply to ${review.author.displayName}`}
      description="Everybody reads it under the review."
      field="Your reply"
      maxLength={COMMENT_MAX}
      initial={review.reply?.text}
      request={{ path: `${REVIEW_HALVES[half].ratingsPath}/${review.id}/reply`, name: "reply" }}
      done="Your reply stands under the review."
    />
  );
}

function ReportButton({ half, review }: AboutReview) {
  return (
    <WordsDialog
      label="Report"
      about={`the review of ${review.author.displayName}`}
      variant="ghost"
      title="Report this review"
      description="A curator reads it and hides the review or keeps it. You will hear which."
      field="What is wrong with it"
      maxLength={REASON_MAX}
      request={{ path: `${REVIEW_HALVES[half].ratingsPath}/${review.id}/report`, name: "reason" }}
      done="A curator will look at it."
    />
  );
}

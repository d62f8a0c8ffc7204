import Link from "next/link";
import { Moment } from "@/components/money/moment";
import { ReviewBody } from "@/components/review/review-list";
import { WordsDialog } from "@/components/words-dialog";
import type { ReportDto } from "@/lib/reviews/schema";

const NOTE_MAX = 500;

/** A report with the review it is about, and the two ways to decide. */
export function ReportItem({ report }: { report: ReportDto }) {
  const { review, reason, reporter, createdAt, note } = report;
  return (
    <li className="flex flex-col gap-3 px-4 py-4">
      <p className="text-sm">
        <span className="text-ink-2">@{reporter} reported a review of </span>
        <Subject report={report} />
        <span className="text-ink-2">
          {" "}
          on <Moment at={createdAt} day />:
        </span>{" "}
        <span className="break-words">{reason}</span>
      </p>
      <div className="flex flex-col gap-2 rounded-md bg-sunk px-3 py-2.5">
        <ReviewBody review={review} />
      </div>
      {note === null ? <Decisions report={report} /> : <p className="text-sm text-ink-2">Decided: {note}</p>}
    </li>
  );
}

function Subject({ report: { indicator, provider } }: { report: ReportDto }) {
  if (indicator !== null) return <Link href={`/indicators/${indicator.slug}/reviews`}>{indicator.name}</Link>;
  return provider && <Link href={`/traders/${provider.id}/reviews`}>{provider.displayName}</Link>;
}

function Decisions({ report }: { report: ReportDto }) {
  const path = `/api/admin/reports/${report.id}/resolve`;
  const about = `the review of ${report.review.author.displayName}`;
  return (
    <div className="flex flex-wrap gap-2">
      <WordsDialog
        label="Hide"
        about={about}
        variant="danger"
        title="Hide this review?"
        description="Nobody but its author and curators sees it, and its stars count no more. The author and everybody who reported it read your reason."
        field="Reason"
        maxLength={NOTE_MAX}
        request={{ path, name: "note", json: { verdict: "uphold" } }}
        done="The review is hidden."
      />
      <WordsDialog
        label="Keep"
        about={about}
        title="Keep this review?"
        description="It stays with its stars. The reporter reads your reason."
        field="Reason"
        maxLength={NOTE_MAX}
        request={{ path, name: "note", json: { verdict: "dismiss" } }}
        done="The review stays."
      />
    </div>
  );
}

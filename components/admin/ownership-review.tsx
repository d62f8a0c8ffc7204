import { Moment } from "@/components/money/moment";
import { Panel } from "@/components/ui/panel";
import { WordsDialog } from "@/components/words-dialog";
import type { OwnershipDto } from "@/lib/verification/ownership-schema";

interface OwnershipReviewProps {
  accountId: string;
  ownership: OwnershipDto;
}

/** The code that the owner shows inside the broker's pages, and the curator's word that it was seen. */
export function OwnershipReview({ accountId, ownership }: OwnershipReviewProps) {
  const { code, expiresAt, provenAt } = ownership;
  return (
    <Panel title="Ownership of the account">
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-prose text-ink-2">
          {provenAt === null ? (
            <>
              The owner shows the code <span className="figure text-ink">{code}</span> inside the broker’s
              pages; it counts until <Moment at={expiresAt} />. A picture of it is no proof: see it live.
            </>
          ) : (
            <>
              The code <span className="figure text-ink">{code}</span> was seen on{" "}
              <Moment at={provenAt} day />.
            </>
          )}
        </p>
        {provenAt === null && (
          <WordsDialog
            label="Confirm that I saw it"
            title="You saw the code?"
            description="The account counts as its owner’s from now on. What you write goes into the audit log."
            field="Where and how"
            maxLength={2_000}
            request={{ path: `/api/marketplace/accounts/${accountId}/ownership/confirm`, name: "notes" }}
            done="The account is confirmed as the owner’s."
          />
        )}
      </div>
    </Panel>
  );
}

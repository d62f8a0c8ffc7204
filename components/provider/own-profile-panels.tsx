import { ActionButton } from "@/components/action-button";
import { EditForm } from "@/components/provider/edit-form";
import { typedProfile } from "@/components/provider/profile-values";
import { Panel } from "@/components/ui/panel";
import { WordsDialog } from "@/components/words-dialog";
import { CLOSE_REASON_MAX } from "@/lib/providers/own-profile-schema";
import type { OwnProviderDto } from "@/lib/providers/schema";

/** Everything an owner may change about a profile that waits, is listed or is suspended. */
export function OwnProfilePanels({ profile }: { profile: OwnProviderDto }) {
  const { id, status, fees } = profile;
  const initial = typedProfile(profile);
  return (
    <>
      <Panel title="What people read">
        <EditForm providerId={id} initial={initial} part="words" />
      </Panel>
      <Panel title="Fees" note="New fees bind those who follow from now on; everybody else keeps theirs.">
        <EditForm
          key={fees.version}
          providerId={id}
          initial={initial}
          part={{ feesIn: fees.subscriptionFee.currency }}
        />
      </Panel>
      {status === "approved" && <VisibilityPanel profile={profile} />}
      {status !== "pending" && <ClosePanel profile={profile} />}
    </>
  );
}

function VisibilityPanel({ profile: { id, isHidden } }: { profile: OwnProviderDto }) {
  return (
    <Panel title="Visibility">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-ink-2">
          {isHidden
            ? "Your profile is in no list. Whoever has its address can read it."
            : "Your profile is in the list of providers. Hiding it changes nothing about its record."}
        </p>
        <ActionButton
          label={isHidden ? "Show in the list" : "Hide from the list"}
          request={{
            path: `/api/marketplace/traders/${id}`,
            method: "PATCH",
            json: { isHidden: !isHidden },
          }}
          done={isHidden ? "Your profile is in the list again." : "Your profile is in no list any more."}
        />
      </div>
    </Panel>
  );
}

function ClosePanel({ profile: { id, displayName } }: { profile: OwnProviderDto }) {
  return (
    <Panel title="End the record">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-ink-2">
          Closing is for good: the profile moves to the graveyard with its last measures, nobody can follow it
          any more, and you cannot apply with another one.
        </p>
        <WordsDialog
          label="Close for good"
          variant="danger"
          title={`Close ${displayName}`}
          description="This cannot be undone. What you write is public and stays with the record."
          field="Why it ends"
          maxLength={CLOSE_REASON_MAX}
          request={{ path: `/api/marketplace/traders/${id}/close`, name: "reason" }}
          done="Your profile is closed."
        />
      </div>
    </Panel>
  );
}

import { WordsDialog } from "@/components/words-dialog";
import { APPEAL_MAX, type FlaggedRecord } from "@/lib/verification/flag-schema";

const DONE = {
  dismissed: "It was dismissed. The same finding does not raise it again for 60 days.",
  cleared: "It was cleared: the check has found nothing for 14 days.",
} as const;

/** The ways to decide about a flag that is in force. */
export function FlagDecision({ flag }: { flag: FlaggedRecord }) {
  const { state, title, provider } = flag;
  if (state === "dismissed" || state === "cleared") return <p className="text-ink-2">{DONE[state]}</p>;
  const path = `/api/marketplace/flags/${flag.id}/resolve`;
  const about = `the flag “${title}” of ${provider.displayName}`;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-ink-2">
        {state === "upheld"
          ? "A curator has upheld it. It may still be dismissed."
          : "It stays in force until you decide. The owner reads your notes."}
      </p>
      <div className="flex flex-wrap gap-2">
        {state !== "upheld" && (
          <WordsDialog
            label="Uphold"
            about={about}
            title="Uphold this flag?"
            description="It stays in force until the check finds nothing for 14 days. Nobody can appeal against it any more."
            field="Notes"
            maxLength={APPEAL_MAX}
            request={{ path, name: "notes", json: { verdict: "uphold" } }}
            done="The flag is upheld."
          />
        )}
        <WordsDialog
          label="Dismiss"
          about={about}
          title="Dismiss this flag?"
          description="It counts no more, and the record is ranked again unless other flags hide it. The same finding does not raise it again for 60 days. A suspended profile has to be reinstated apart."
          field="Notes"
          maxLength={APPEAL_MAX}
          request={{ path, name: "notes", json: { verdict: "dismiss" } }}
          done="The flag is dismissed."
        />
      </div>
    </div>
  );
}

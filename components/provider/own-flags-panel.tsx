import { ProviderFlags } from "@/components/provider/provider-flags";
import { Panel } from "@/components/ui/panel";
import { WordsDialog } from "@/components/words-dialog";
import { APPEAL_MAX, type FlagDto } from "@/lib/verification/flag-schema";

/** The flags of one's own record, the newest first; open ones can be appealed. */
export function OwnFlagsPanel({ flags }: { flags: readonly FlagDto[] }) {
  return (
    <Panel
      id="flags"
      title="Flags"
      note="What the checks found, with the exact numbers. A flag is cleared when they find nothing for 14 days."
      flush
    >
      <ProviderFlags flags={flags} actionsOf={(flag) => flag.state === "open" && <Appeal flag={flag} />} />
    </Panel>
  );
}

function Appeal({ flag: { id, title } }: { flag: FlagDto }) {
  return (
    <WordsDialog
      label="Appeal"
      about={`against ${title}`}
      title={`Appeal against “${title}”`}
      description="A curator reads it beside the evidence and decides. The flag stays in force until then. You can appeal once."
      field="Why the finding is wrong or harmless"
      maxLength={APPEAL_MAX}
      request={{ path: `/api/marketplace/flags/${id}/appeal`, name: "appeal" }}
      done="The curators have your appeal."
    />
  );
}

import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { OwnershipDto } from "@/lib/verification/ownership-schema";

interface OwnershipPanelProps {
  accountId: string;
  ownership: OwnershipDto | null;
}

/** Lets the owner of an imported account prove that it is theirs, for level 2 of its verification. */
export function OwnershipPanel({ accountId, ownership }: OwnershipPanelProps) {
  if (ownership !== null && ownership.provenAt !== null) {
    return (
      <Notice tone="ok" title="Proven to be yours">
        A curator saw the code on <Moment at={ownership.provenAt} day />. It counts towards level 2.
      </Notice>
    );
  }
  return (
    <Panel
      title="Prove that it is yours"
      note="for level 2"
      actions={
        <ActionButton
          label={ownership === null ? "Get a code" : "Get another code"}
          request={{ path: `/api/marketplace/accounts/${accountId}/ownership`, method: "POST" }}
          done="Here is your code."
        />
      }
    >
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-prose text-ink-2">
          A file can be written by anybody, the pages of your broker only by you. Put the code where only the
          holder of the account can: its nickname, the comment of a small pending order, or a message to the
          broker. Then let a curator see it there.
        </p>
        {ownership !== null && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span className="figure text-lg">{ownership.code}</span>
            <CopyButton text={ownership.code} label="Copy the code" />
            <span className="text-ink-2">
              counts until <Moment at={ownership.expiresAt} />
            </span>
          </p>
        )}
      </div>
    </Panel>
  );
}

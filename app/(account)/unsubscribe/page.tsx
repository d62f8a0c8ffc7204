import type { Metadata } from "next";
import { AccountCard } from "@/app/(account)/account-card";
import { IncompleteLink } from "@/app/(account)/incomplete-link";
import { UnsubscribeForm } from "@/app/(account)/unsubscribe/unsubscribe-form";
import { readParameters, type SearchParams } from "@/components/money/list-address";
import { kindOf } from "@/lib/notifications/kinds";
import { readUnsubscribeToken } from "@/lib/notifications/service/unsubscribe-token";

export const metadata: Metadata = { title: "Stop these mails", referrer: "no-referrer" };

export default async function UnsubscribePage({ searchParams }: { searchParams: SearchParams }) {
  const { token = "" } = await readParameters(searchParams, ["token"]);
  const claim = readUnsubscribeToken(token);
  return (
    <AccountCard title="Stop these mails">
      {claim === null ? (
        <IncompleteLink
          href="/settings/notifications"
          action="To the settings"
          help="Copy the whole address out of the mail, or choose in the settings what you are told."
        />
      ) : (
        <UnsubscribeForm token={token} label={kindOf(claim.kind).label} />
      )}
    </AccountCard>
  );
}

import type { Metadata } from "next";
import { AccountCard } from "@/app/(account)/account-card";
import { IncompleteLink } from "@/app/(account)/incomplete-link";
import { linkToken } from "@/app/(account)/link-token";
import { VerifyEmailForm } from "@/app/(account)/verify-email/verify-email-form";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

type Parameters = Promise<Record<string, string | string[] | undefined>>;

export default async function VerifyEmailPage({ searchParams }: { searchParams: Parameters }) {
  const token = linkToken(await searchParams);
  return (
    <AccountCard title="Confirm your e-mail address">
      {token === null ? (
        <IncompleteLink
          href="/settings"
          action="To the settings"
          help="Copy the whole address out of the mail, or ask for a new one in the settings."
        />
      ) : (
        <VerifyEmailForm token={token} />
      )}
    </AccountCard>
  );
}

import type { Metadata } from "next";
import { AccountCard } from "@/app/(account)/account-card";
import { linkToken } from "@/app/(account)/link-token";
import { VerifyEmailForm } from "@/app/(account)/verify-email/verify-email-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

type Parameters = Promise<Record<string, string | string[] | undefined>>;

export default async function VerifyEmailPage({ searchParams }: { searchParams: Parameters }) {
  const token = linkToken(await searchParams);
  return (
    <AccountCard title="Confirm your e-mail address">
      {token === null ? (
        <Notice
          tone="warn"
          title="This link is not complete"
          actions={
            <LinkButton href="/settings" size="sm">
              To the settings
            </LinkButton>
          }
        >
          Copy the whole address out of the mail, or ask for a new one in the settings.
        </Notice>
      ) : (
        <VerifyEmailForm token={token} />
      )}
    </AccountCard>
  );
}

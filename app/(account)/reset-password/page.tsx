import type { Metadata } from "next";
import { AccountCard } from "@/app/(account)/account-card";
import { linkToken } from "@/app/(account)/link-token";
import { ResetPasswordForm } from "@/app/(account)/reset-password/reset-password-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export const metadata: Metadata = { title: "Set a new password", referrer: "no-referrer" };

type Parameters = Promise<Record<string, string | string[] | undefined>>;

export default async function ResetPasswordPage({ searchParams }: { searchParams: Parameters }) {
  const token = linkToken(await searchParams);
  return (
    <AccountCard title="Set a new password">
      {token === null ? (
        <Notice
          tone="warn"
          title="This link is not complete"
          actions={
            <LinkButton href="/forgot-password" size="sm">
              Ask for a new link
            </LinkButton>
          }
        >
          Copy the whole address out of the mail, or ask for a new one.
        </Notice>
      ) : (
        <ResetPasswordForm token={token} />
      )}
    </AccountCard>
  );
}

import type { Metadata } from "next";
import { AccountCard } from "@/app/(account)/account-card";
import { IncompleteLink } from "@/app/(account)/incomplete-link";
import { linkToken } from "@/app/(account)/link-token";
import { ResetPasswordForm } from "@/app/(account)/reset-password/reset-password-form";

export const metadata: Metadata = { title: "Set a new password", referrer: "no-referrer" };

type Parameters = Promise<Record<string, string | string[] | undefined>>;

export default async function ResetPasswordPage({ searchParams }: { searchParams: Parameters }) {
  const token = linkToken(await searchParams);
  return (
    <AccountCard title="Set a new password">
      {token === null ? (
        <IncompleteLink
          href="/forgot-password"
          action="Ask for a new link"
          help="Copy the whole address out of the mail, or ask for a new one."
        />
      ) : (
        <ResetPasswordForm token={token} />
      )}
    </AccountCard>
  );
}

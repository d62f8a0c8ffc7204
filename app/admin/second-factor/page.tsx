import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { lacksSecondFactor } from "@/app/admin/gate";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isCurator } from "@/lib/actor";
import { requireUser } from "@/lib/auth";

export const metadata: Metadata = { title: "Second factor" };

export default async function SecondFactorPage() {
  const actor = await requireUser("/admin/second-factor");
  if (!isCurator(actor)) notFound();
  if (!lacksSecondFactor(actor)) redirect("/admin");
  return (
    <>
      <PageHeader title="A second factor is needed here" />
      <Notice
        tone="warn"
        title="This session was opened with a password alone."
        actions={
          <LinkButton href="/settings/two-factor" size="sm">
            To the settings
          </LinkButton>
        }
      >
        The admin pages open to sessions with a second factor only. Set up an authenticator in the settings,
        then sign out and in again with its code.
      </Notice>
    </>
  );
}

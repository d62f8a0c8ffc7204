import type { Metadata } from "next";
import { PasswordForm } from "@/app/(account)/settings/password/password-form";
import { LinkButton } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { readMe } from "@/lib/users/data/me";

export const metadata: Metadata = { title: "Password" };

export default async function PasswordPage() {
  const me = await readMe(await requireUser("/settings/password"));
  return (
    <Panel title="Password">
      {me.hasPassword ? (
        <PasswordForm email={me.email} />
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p className="text-ink-2">You sign in with an account elsewhere. A mailed link sets a password.</p>
          <LinkButton href="/forgot-password">Set a password</LinkButton>
        </div>
      )}
    </Panel>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountCard } from "@/app/(account)/account-card";
import { ExternalButtons } from "@/app/(account)/external-buttons";
import { RegisterForm } from "@/app/(account)/register/register-form";
import { signedInActor } from "@/lib/auth";
import { env } from "@/lib/env";
import { configuredExternalLogins } from "@/lib/users/service/external-providers";

export const metadata: Metadata = { title: "Create an account" };

export default async function RegisterPage() {
  if ((await signedInActor()) !== null) redirect("/");
  const logins = configuredExternalLogins();
  return (
    <AccountCard
      title="Create an account"
      lead="Free. Indicators you buy, publish or run are tied to it."
      foot={<Link href="/sign-in">I have an account</Link>}
    >
      <div className="flex flex-col gap-4">
        <RegisterForm local={env().TOUCHSTONE_MODE === "local"} />
        {logins.length > 0 && (
          <div className="border-t border-line pt-4">
            <ExternalButtons logins={logins} verb="Continue with" next="/" />
          </div>
        )}
      </div>
    </AccountCard>
  );
}

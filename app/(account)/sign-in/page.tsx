import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountCard } from "@/app/(account)/account-card";
import { ExternalButtons } from "@/app/(account)/external-buttons";
import { SignInForm } from "@/app/(account)/sign-in/sign-in-form";
import { signedInActor } from "@/lib/auth";
import { safePath } from "@/lib/users/safe-path";
import { configuredExternalLogins } from "@/lib/users/service/external-providers";

export const metadata: Metadata = { title: "Sign in" };

type Parameters = Record<string, string | string[] | undefined>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const one = (name: string) => {
    const value = parameters[name];
    return typeof value === "string" && value.length <= 2_000 ? value : null;
  };
  const next = safePath(one("next") ?? ownCallback(one("callbackUrl")));
  const refusal = one("error");
  if (refusal === null && (await signedInActor()) !== null) redirect(next);
  const logins = configuredExternalLogins();
  return (
    <AccountCard
      title="Sign in"
      foot={
        <>
          <Link href="/register">Create an account</Link>
          <Link href="/forgot-password">Forgot the password?</Link>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SignInForm next={next} ticket={one("ticket")} refusal={refusal} />
        {logins.length > 0 && (
          <div className="border-t border-line pt-4">
            <ExternalButtons logins={logins} verb="Continue with" next={next} />
          </div>
        )}
      </div>
    </AccountCard>
  );
}

/** next-auth names the way back by a whole address. */
function ownCallback(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

import type { Metadata } from "next";
import Link from "next/link";
import { AccountCard } from "@/app/(account)/account-card";
import { ForgotPasswordForm } from "@/app/(account)/forgot-password/forgot-password-form";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Forgot the password" };

export default function ForgotPasswordPage() {
  return (
    <AccountCard
      title="Forgot the password?"
      lead="We mail you a link that sets a new one."
      foot={<Link href="/sign-in">Back to sign in</Link>}
    >
      <ForgotPasswordForm local={env().TOUCHSTONE_MODE === "local"} />
    </AccountCard>
  );
}

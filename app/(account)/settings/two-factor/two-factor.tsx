"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { EnrolTotp } from "@/app/(account)/settings/two-factor/enrol-totp";
import { ProveForm } from "@/app/(account)/settings/two-factor/prove-form";
import { RecoveryCodeList } from "@/app/(account)/settings/two-factor/recovery-code-list";
import { useToast } from "@/components/ui/toast";
import type { RecoveryCodes } from "@/lib/users/schema";

interface TwoFactorProps {
  enabled: boolean;
  hasPassword: boolean;
  recoveryCodesLeft: number;
}

/** Enrolment while it is off; codes and the way off while it is on. Codes stay until the person goes on. */
export function TwoFactor({ enabled, hasPassword, recoveryCodesLeft }: TwoFactorProps) {
  const router = useRouter();
  const toast = useToast();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  function finish() {
    setCodes(null);
    router.refresh();
  }
  if (codes !== null) return <RecoveryCodeList codes={codes} onDone={finish} />;
  if (!enabled) return <EnrolTotp onEnrolled={setCodes} />;
  return (
    <div className="flex flex-col gap-6">
      <p className="text-ink-2">
        Signing in asks for a code of your authenticator. {leftWords(recoveryCodesLeft)}
      </p>
      <section className="flex flex-col gap-3">
        <h3 className="font-semibold">New recovery codes</h3>
        <ProveForm<RecoveryCodes>
          hasPassword={hasPassword}
          request={{ path: "/api/me/recovery-codes", method: "POST" }}
          label="Make new codes"
          onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
        />
      </section>
      <section className="flex flex-col gap-3 border-t border-line pt-5">
        <h3 className="font-semibold">Switch it off</h3>
        <ProveForm
          hasPassword={hasPassword}
          request={{ path: "/api/me/totp", method: "DELETE" }}
          label="Switch off"
          danger
          onDone={() => {
            toast({ title: "Two-factor sign-in is off." });
            router.refresh();
          }}
        />
      </section>
    </div>
  );
}

function leftWords(left: number): string {
  if (left === 0) return "No recovery code is left: make new ones.";
  return left === 1 ? "One recovery code is left: make new ones." : `${left} recovery codes are left.`;
}

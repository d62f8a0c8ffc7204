"use client";

import { useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useApiForm } from "@/components/use-api-form";
import type { RecoveryCodes, TotpEnrolment } from "@/lib/users/schema";

/** Secret, then a code that proves the authenticator has it. */
export function EnrolTotp({ onEnrolled }: { onEnrolled: (codes: readonly string[]) => void }) {
  const [enrolment, setEnrolment] = useState<TotpEnrolment | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  async function begin() {
    setPending(true);
    setProblem(null);
    try {
      setEnrolment(await callApi<TotpEnrolment>("/api/me/totp", { method: "POST" }));
    } catch (error) {
      setProblem(toApiProblem(error));
    }
    setPending(false);
  }
  if (enrolment !== null) return <ConfirmTotp enrolment={enrolment} onEnrolled={onEnrolled} />;
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-ink-2">
        A code of your phone beside the password: whoever learns your password still does not get in. Any
        authenticator app will do.
      </p>
      <FormError problem={problem} />
      <Button variant="primary" pending={pending} onClick={begin}>
        Set up
      </Button>
    </div>
  );
}

interface ConfirmTotpProps {
  enrolment: TotpEnrolment;
  onEnrolled: (codes: readonly string[]) => void;
}

function ConfirmTotp({ enrolment, onEnrolled }: ConfirmTotpProps) {
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<
    { code: string },
    RecoveryCodes
  >({
    defaultValues: { code: "" },
    request: ({ code }) => ({ path: "/api/me/totp/confirm", json: { code } }),
    onSuccess: ({ recoveryCodes }) => onEnrolled(recoveryCodes),
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p>1. Scan this with your authenticator, or type the secret.</p>
      <div className="flex flex-wrap items-center gap-4">
        {/* biome-ignore lint/performance/noImgElement: a data: URL has nothing to optimise. */}
        <img
          src={enrolment.qr}
          alt="QR code of the secret below"
          width={180}
          height={180}
          className="rounded-md"
        />
        <div className="flex min-w-0 flex-1 basis-48 flex-col items-start gap-2">
          <code className="figure text-sm break-all">{enrolment.secret}</code>
          <CopyButton text={enrolment.secret} label="Copy the secret" />
        </div>
      </div>
      <Field label="2. Write the code it shows now" required error={errorOf("code")} className="max-w-60">
        <Input
          numeric
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          {...form.register("code", { required: "Write the six figures." })}
        />
      </Field>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Switch on
        </Button>
      </div>
    </form>
  );
}

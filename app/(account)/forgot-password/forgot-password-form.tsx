"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { useApiForm } from "@/components/use-api-form";

export function ForgotPasswordForm({ local }: { local: boolean }) {
  const [sent, setSent] = useState(false);
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm({
    defaultValues: { email: "" },
    request: ({ email }) => ({ path: "/api/password-reset", json: { email: email.trim() } }),
    onSuccess: () => setSent(true),
  });
  if (sent) {
    return (
      <Notice tone="ok" announce title="Look into your mail">
        <p>If this address has an account, a link is on its way. It works once, for one hour.</p>
        {local && <p>This installation sends no mail: an admin finds it under Admin, Outbox.</p>}
      </Notice>
    );
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label="E-mail" required error={errorOf("email")}>
        <Input
          type="email"
          autoComplete="username"
          maxLength={254}
          {...form.register("email", { required: "Write the address you registered with." })}
        />
      </Field>
      <FormError problem={problem} shownAtField={shownAtField} />
      <Button type="submit" variant="primary" wide pending={pending}>
        Send me a link
      </Button>
    </form>
  );
}

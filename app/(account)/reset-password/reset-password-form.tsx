"use client";

import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { useApiForm } from "@/components/use-api-form";

export function ResetPasswordForm({ token }: { token: string }) {
  const [done, setDone] = useState(false);
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm({
    defaultValues: { password: "" },
    request: ({ password }) => ({ path: "/api/password-reset/confirm", json: { token, password } }),
    onSuccess: () => setDone(true),
  });
  if (done) {
    return (
      <Notice
        tone="ok"
        announce
        title="The new password is set"
        actions={
          <LinkButton href="/sign-in" variant="primary" size="sm">
            Sign in
          </LinkButton>
        }
      >
        All your sessions were ended.
      </Notice>
    );
  }
  const stale = problem?.code === "UNPROCESSABLE" && (
    <LinkButton href="/forgot-password" size="sm">
      Ask for a new link
    </LinkButton>
  );
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        label="New password"
        required
        error={errorOf("password")}
        hint="12 characters or more; a few random words are fine."
      >
        <Input
          type="password"
          autoComplete="new-password"
          maxLength={200}
          {...form.register("password", { required: "Choose a password." })}
        />
      </Field>
      <FormError problem={problem} shownAtField={shownAtField} actions={stale || undefined} />
      <Button type="submit" variant="primary" wide pending={pending}>
        Set the password
      </Button>
    </form>
  );
}

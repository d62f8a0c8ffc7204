"use client";

import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";

export function PasswordForm({ email }: { email: string }) {
  const toast = useToast();
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<
    { current: string; next: string },
    { revoked: number }
  >({
    defaultValues: { current: "", next: "" },
    request: (values) => ({ path: "/api/me/password", json: values }),
    onSuccess: ({ revoked }) => {
      form.reset();
      const ended = revoked === 1 ? "One other session was ended." : `${revoked} other sessions were ended.`;
      toast({ title: "Your password is changed.", detail: revoked === 0 ? undefined : ended });
    },
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="flex max-w-md flex-col gap-4">
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Current password" required error={errorOf("current")}>
        <Input
          type="password"
          autoComplete="current-password"
          maxLength={200}
          {...form.register("current", { required: "Write your current password." })}
        />
      </Field>
      <Field
        label="New password"
        required
        error={errorOf("next")}
        hint="12 characters or more; a few random words are fine. Your other sessions end."
      >
        <Input
          type="password"
          autoComplete="new-password"
          maxLength={200}
          {...form.register("next", { required: "Choose a password." })}
        />
      </Field>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Change the password
        </Button>
      </div>
    </form>
  );
}

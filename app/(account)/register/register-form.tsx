"use client";

import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { useApiForm } from "@/components/use-api-form";

const EMPTY = { email: "", displayName: "", handle: "", password: "" };

/** Opens an account. Afterwards it says the same whether the address was known or not. */
export function RegisterForm({ local }: { local: boolean }) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm({
    defaultValues: EMPTY,
    request: (values) => ({ path: "/api/register", json: { ...values, email: values.email.trim() } }),
    onSuccess: (_, { email }) => setSentTo(email.trim()),
  });
  if (sentTo !== null) return <MailSent to={sentTo} local={local} />;
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label="E-mail" required error={errorOf("email")} hint="Your login name. Nobody else sees it.">
        <Input
          type="email"
          autoComplete="email"
          maxLength={254}
          {...form.register("email", { required: "Write your e-mail address." })}
        />
      </Field>
      <Field label="Name" required error={errorOf("displayName")} hint="What others see.">
        <Input
          autoComplete="name"
          maxLength={60}
          {...form.register("displayName", { required: "Write the name others should see." })}
        />
      </Field>
      <Field
        label="Handle"
        required
        error={errorOf("handle")}
        hint="3 to 30 letters, figures, hyphens or underscores; part of your page’s address."
      >
        <Input
          autoComplete="nickname"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={30}
          {...form.register("handle", { required: "Choose a handle." })}
        />
      </Field>
      <Field
        label="Password"
        required
        error={errorOf("password")}
        hint="12 characters or more; a few random words are fine."
      >
        <Input
          type="password"
          autoComplete="new-password"
          maxLength={200}
          {...form.register("password", {
            required: "Choose a password.",
            minLength: { value: 12, message: "Use at least 12 characters; a few random words are fine." },
          })}
        />
      </Field>
      <FormError problem={problem} shownAtField={shownAtField} />
      <Button type="submit" variant="primary" wide pending={pending}>
        Create account
      </Button>
    </form>
  );
}

function MailSent({ to, local }: { to: string; local: boolean }) {
  return (
    <Notice
      tone="ok"
      announce
      title="Look into your mail"
      actions={
        <LinkButton href="/sign-in" size="sm">
          Sign in
        </LinkButton>
      }
    >
      <p>
        We wrote to {to}. The link in the mail confirms the address; you can sign in with your password now.
      </p>
      {local && <p>This installation sends no mail: an admin finds it under Admin, Outbox.</p>}
    </Notice>
  );
}

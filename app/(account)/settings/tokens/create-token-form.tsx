"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Checkbox, Field, FieldError, Input, Select } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { useApiForm } from "@/components/use-api-form";
import type { CreatedApiToken } from "@/lib/users/schema";

const SCOPES = [
  { scope: "read", hint: "Everything you can see." },
  { scope: "trade", hint: "Orders, fills and follows." },
  { scope: "write", hint: "Purchases, publishing and other acts of yours." },
  { scope: "admin", hint: "The review queue and what your role allows." },
] as const;

interface Values {
  name: string;
  days: string;
  scopes: string[];
}

export function CreateTokenForm({ mayAdmin }: { mayAdmin: boolean }) {
  const router = useRouter();
  const [created, setCreated] = useState<CreatedApiToken | null>(null);
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<Values, CreatedApiToken>({
    defaultValues: { name: "", days: "90", scopes: ["read"] },
    request: ({ name, days, scopes }) => ({
      path: "/api/tokens",
      json: { name, scopes, ...(days === "" ? {} : { expiresAt: inDays(Number(days)) }) },
    }),
    onSuccess: (token) => {
      setCreated(token);
      form.reset();
      router.refresh();
    },
  });
  const scopesError = errorOf("scopes");
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {created && <TokenNotice created={created} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" required error={errorOf("name")} hint="What uses it, for example “backtest”.">
          <Input
            autoComplete="off"
            maxLength={60}
            {...form.register("name", { required: "Write what uses the token." })}
          />
        </Field>
        <Field label="Lasts" error={errorOf("days")}>
          <Select {...form.register("days")}>
            <option value="30">30 days</option>
            <option value="90">90 days</option>
            <option value="365">a year</option>
            <option value="">until revoked</option>
          </Select>
        </Field>
      </div>
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-2 text-xs text-ink-2">It may</legend>
        {SCOPES.filter(({ scope }) => scope !== "admin" || mayAdmin).map(({ scope, hint }) => (
          <Checkbox
            key={scope}
            value={scope}
            label={scope}
            hint={hint}
            {...form.register("scopes", {
              validate: (chosen) => chosen.length > 0 || "Choose at least one scope.",
            })}
          />
        ))}
        {scopesError && <FieldError>{scopesError}</FieldError>}
      </fieldset>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Make the token
        </Button>
      </div>
    </form>
  );
}

function TokenNotice({ created }: { created: CreatedApiToken }) {
  return (
    <Notice
      tone="ok"
      announce
      title={`Your token “${created.name}”`}
      actions={<CopyButton text={created.token} label="Copy the token" />}
    >
      <p>Copy it now: it is not shown again.</p>
      <code className="figure mt-1 block text-sm break-all text-ink">{created.token}</code>
    </Notice>
  );
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

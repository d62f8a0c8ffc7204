"use client";

import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useApiForm } from "@/components/use-api-form";

interface ProveFormProps<Answer> {
  hasPassword: boolean;
  request: { path: string; method: "POST" | "DELETE" };
  label: string;
  danger?: boolean;
  onDone: (answer: Answer) => void;
}

/** Password and code, asked for before the keys of an account change. */
export function ProveForm<Answer = unknown>(props: ProveFormProps<Answer>) {
  const { hasPassword, request, label, danger, onDone } = props;
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<
    { password: string; code: string },
    Answer
  >({
    defaultValues: { password: "", code: "" },
    request: ({ password, code }) => ({ ...request, json: hasPassword ? { password, code } : { code } }),
    onSuccess: (answer) => {
      form.reset();
      onDone(answer);
    },
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {hasPassword && (
          <Field label="Password" required error={errorOf("password")}>
            <Input
              type="password"
              autoComplete="current-password"
              maxLength={200}
              {...form.register("password", { required: "Write your password." })}
            />
          </Field>
        )}
        <Field label="Code" required error={errorOf("code")} hint="Of the authenticator, or a recovery code.">
          <Input
            numeric
            autoComplete="one-time-code"
            maxLength={40}
            {...form.register("code", { required: "Write the six figures." })}
          />
        </Field>
      </div>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant={danger ? "danger" : "secondary"} pending={pending}>
          {label}
        </Button>
      </div>
    </form>
  );
}

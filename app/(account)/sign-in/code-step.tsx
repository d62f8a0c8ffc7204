"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";

interface CodeStepProps {
  pending: boolean;
  notice: ReactNode;
  onSubmit: (code: string) => Promise<void>;
  /** Ways out beside the button. */
  children: ReactNode;
}

/** The second step: six figures, or a recovery code. */
export function CodeStep({ pending, notice, onSubmit, children }: CodeStepProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    await onSubmit(String(new FormData(event.currentTarget).get("code")).trim());
  }
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <Field
        label="Code"
        required
        hint="The six figures your authenticator shows now. Without your phone, write a recovery code."
      >
        <Input
          ref={input}
          name="code"
          numeric
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          minLength={6}
          maxLength={40}
        />
      </Field>
      {notice}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          Confirm
        </Button>
        {children}
      </div>
    </form>
  );
}

"use client";

import { type FormEvent, useState } from "react";
import { CodeStep } from "@/app/(account)/sign-in/code-step";
import { refusalWords } from "@/app/(account)/sign-in/refusal-words";
import { postToNextAuth } from "@/app/(account)/sign-in/sign-in-request";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

export interface SignInFormProps {
  /** A path of ours. */
  next: string;
  /** Proof that another service vouched; only the code is missing. */
  ticket: string | null;
  /** Why somebody was sent back here. */
  refusal: string | null;
}

/** E-mail and password, then the code where the account asks for one. */
export function SignInForm({ next, ticket, refusal }: SignInFormProps) {
  const [first, setFirst] = useState<Record<string, string>>(ticket === null ? {} : { ticket });
  const [step, setStep] = useState<"password" | "code">(ticket === null ? "password" : "code");
  const [error, setError] = useState<string | null>(refusal);
  const [pending, setPending] = useState(false);

  async function send(form: Record<string, string>) {
    setPending(true);
    setError(null);
    const answer = await postToNextAuth("callback/credentials", { ...form, callbackUrl: next });
    if ("url" in answer) return location.assign(next);
    setPending(false);
    if (answer.error === "TOTP_REQUIRED") return setStep("code");
    setError(answer.error);
    if (answer.error === "CREDENTIALS_WRONG") setStep("password");
  }

  async function submitPassword(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const form = { email: String(data.get("email")).trim(), password: String(data.get("password")) };
    setFirst(form);
    await send(form);
  }

  const notice = error !== null && (
    <Notice tone="error" announce title="You are not signed in">
      {refusalWords(error)}
    </Notice>
  );
  if (step === "code") {
    return (
      <CodeStep pending={pending} notice={notice} onSubmit={(code) => send({ ...first, code })}>
        <Button variant="ghost" onClick={() => location.assign("/sign-in")}>
          Begin again
        </Button>
      </CodeStep>
    );
  }
  return (
    <form method="post" onSubmit={submitPassword} className="flex flex-col gap-4">
      <Field label="E-mail" required>
        <Input name="email" type="email" autoComplete="username" defaultValue={first.email} maxLength={254} />
      </Field>
      <Field label="Password" required>
        <Input name="password" type="password" autoComplete="current-password" maxLength={200} />
      </Field>
      {notice}
      <Button type="submit" variant="primary" wide pending={pending}>
        Sign in
      </Button>
    </form>
  );
}

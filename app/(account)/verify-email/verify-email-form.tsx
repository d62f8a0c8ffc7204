"use client";

import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { useApiForm } from "@/components/use-api-form";

/** A button, because programs that look into mails open every link. */
export function VerifyEmailForm({ token }: { token: string }) {
  const [done, setDone] = useState(false);
  const { submit, pending, problem } = useApiForm({
    defaultValues: {},
    request: () => ({ path: "/api/verify-email", json: { token } }),
    onSuccess: () => setDone(true),
  });
  if (done) {
    return (
      <Notice
        tone="ok"
        announce
        title="Your address is confirmed"
        actions={
          <LinkButton href="/indicators" size="sm">
            To the indicators
          </LinkButton>
        }
      />
    );
  }
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <FormError problem={problem} />
      <Button type="submit" variant="primary" wide pending={pending}>
        Confirm the address
      </Button>
    </form>
  );
}

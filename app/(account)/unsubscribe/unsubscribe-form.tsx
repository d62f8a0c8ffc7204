"use client";

import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { useApiForm } from "@/components/use-api-form";
import type { Unsubscribed } from "@/lib/notifications/schema";

/** A button, because programs that look into mails open every link; what it did can be undone at once. */
export function UnsubscribeForm({ token, label }: { token: string; label: string }) {
  const [mailed, setMailed] = useState<boolean | null>(null);
  const stop = useApiForm<Record<string, never>, Unsubscribed>({
    defaultValues: {},
    request: () => ({
      path: `/api/notifications/unsubscribe?token=${encodeURIComponent(token)}`,
      method: "POST",
    }),
    onSuccess: ({ mail }) => setMailed(mail),
  });
  const start = useApiForm<Record<string, never>, Unsubscribed>({
    defaultValues: {},
    request: () => ({ path: "/api/notifications/resubscribe", json: { token } }),
    onSuccess: ({ mail }) => setMailed(mail),
  });
  const { submit, pending, problem } = mailed === false ? start : stop;
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      {mailed === null && (
        <p>{`Mails about “${label}” will no longer be sent to you. In the product you are told as before.`}</p>
      )}
      {mailed === false && (
        <Notice tone="ok" announce title="These mails are stopped">
          {`You get no more mails about “${label}”.`}
        </Notice>
      )}
      {mailed === true && (
        <Notice tone="ok" announce title="You get these mails again">
          {`Mails about “${label}” are sent to you as before.`}
        </Notice>
      )}
      <FormError problem={problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant={mailed === false ? "secondary" : "primary"} pending={pending}>
          {mailed === false ? "Undo" : "Stop these mails"}
        </Button>
        <LinkButton href="/settings/notifications" variant="ghost">
          All choices
        </LinkButton>
      </div>
    </form>
  );
}

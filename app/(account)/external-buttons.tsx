"use client";

import { useState } from "react";
import { refusalWords } from "@/app/(account)/sign-in/refusal-words";
import { postToNextAuth } from "@/app/(account)/sign-in/sign-in-request";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export interface ExternalButtonsProps {
  logins: readonly { id: string; name: string }[];
  /** "Continue with", "Link". */
  verb: string;
  /** A path of ours. */
  next: string;
}

/** One button for each other service that is configured; nothing when none is. */
export function ExternalButtons({ logins, verb, next }: ExternalButtonsProps) {
  const [pending, setPending] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  async function go(id: string) {
    setPending(id);
    setError(null);
    const answer = await postToNextAuth(`signin/${id}`, { callbackUrl: next });
    if ("url" in answer) return location.assign(answer.url);
    setPending(null);
    setError(answer.error);
  }
  if (logins.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {logins.map(({ id, name }) => (
        <Button
          key={id}
          wide
          pending={pending === id}
          disabled={pending !== null && pending !== id}
          onClick={() => go(id)}
        >
          {verb} {name}
        </Button>
      ))}
      {error !== null && (
        <Notice tone="error" announce>
          {refusalWords(error)}
        </Notice>
      )}
    </div>
  );
}

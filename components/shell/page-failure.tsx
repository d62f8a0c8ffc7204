"use client";

import { useEffect } from "react";
import { Button, LinkButton } from "@/components/ui/button";

export interface PageFailureProps {
  error: unknown;
  retry: () => void;
}

/** An unexpected failure in words: what happened, what to do, what to quote. */
export function PageFailure({ error, retry }: PageFailureProps) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  const digest = digestOf(error);
  return (
    <div className="flex flex-col items-start gap-4 py-8">
      <h1 className="text-2xl font-semibold">This page could not be shown</h1>
      <p className="max-w-prose text-ink-2">
        Something went wrong on our side. Nothing of yours was changed. Trying again often helps.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => retry()}>
          Try again
        </Button>
        <LinkButton href="/">To the first page</LinkButton>
      </div>
      {digest !== null && (
        <p className="text-xs text-ink-2">
          If you report it, quote <span className="figure">{digest}</span>.
        </p>
      )}
    </div>
  );
}

function digestOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

"use client";

import { useState } from "react";
import { Spinner } from "@/components/ui/button";

/** Ends the session through next-auth's own route, then loads the first page anew. */
export function SignOutButton() {
  const [state, setState] = useState<"idle" | "pending" | "failed">("idle");
  async function signOut() {
    setState("pending");
    try {
      const answer = await fetch("/api/auth/csrf", { headers: { Accept: "application/json" } });
      const { csrfToken } = await answer.json();
      const ended = await fetch("/api/auth/signout", {
        method: "POST",
        body: new URLSearchParams({ csrfToken, callbackUrl: "/", json: "true" }),
      });
      if (!ended.ok) throw new Error(`sign-out answered ${ended.status}`);
      location.assign("/");
    } catch {
      setState("failed");
    }
  }
  return (
    <button
      type="button"
      disabled={state === "pending"}
      aria-busy={state === "pending" || undefined}
      onClick={signOut}
      className="flex min-h-10 w-full cursor-pointer items-center gap-2 rounded-md px-3 text-ink-2 hover:bg-sunk hover:text-ink"
    >
      {state === "pending" && <Spinner />}
      {state === "failed" ? "Sign out failed, try again" : "Sign out"}
    </button>
  );
}

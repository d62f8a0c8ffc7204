"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

export interface CopyButtonProps {
  text: string;
  /** What is copied: "Copy hash". */
  label?: string;
  /** Shows the icon only; the label is read aloud. */
  iconOnly?: boolean;
}

export function CopyButton({ text, label = "Copy", iconOnly }: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("failed");
    }
  }
  const said = state === "copied" ? "Copied" : state === "failed" ? "Not allowed here" : label;
  return (
    <>
      <Button
        variant={iconOnly ? "ghost" : "secondary"}
        size="sm"
        onClick={copy}
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? said : undefined}
      >
        <Icon name={state === "copied" ? "check" : state === "failed" ? "alert" : "copy"} />
        {!iconOnly && said}
      </Button>
      <span role="status" className="sr-only">
        {state === "idle" ? "" : said}
      </span>
    </>
  );
}

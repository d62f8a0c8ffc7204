import { Badge } from "@/components/ui/badge";

const WORDS: Readonly<Record<string, string>> = {
  ok: "Finished",
  SANDBOX_TIMEOUT: "Took too long",
  SANDBOX_MEMORY: "Too much memory",
  SANDBOX_OUTPUT_LIMIT: "Returned too much",
  SANDBOX_BAD_RESULT: "Returned something it may not",
  SANDBOX_RUNTIME: "Failed while running",
  SANDBOX_COMPILE: "Does not compile",
  SANDBOX_CRASHED: "Ended its sandbox",
};

/** How a run ended, in words. */
export function outcomeText(outcome: string): string {
  return WORDS[outcome] ?? outcome;
}

export function OutcomeBadge({ outcome }: { outcome: string }) {
  const ok = outcome === "ok";
  return (
    <Badge tone={ok ? "up" : "down"} icon={ok ? "✓" : "×"} title={ok ? undefined : outcome}>
      {outcomeText(outcome)}
    </Badge>
  );
}

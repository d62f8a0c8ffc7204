import type { BadgeTone } from "@/components/ui/badge";
import { formatNumber } from "@/components/ui/figure";
import type { JobRunState } from "@/lib/jobs/schema";

export const JOB_STATES: Record<JobRunState, { label: string; tone: BadgeTone; icon?: string }> = {
  running: { label: "running", tone: "blue" },
  succeeded: { label: "succeeded", tone: "up", icon: "✓" },
  failed: { label: "failed", tone: "down", icon: "!" },
  cancelled: { label: "cancelled", tone: "neutral", icon: "×" },
};

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

/** `240 ms`, `3.2 s`, `4 min 5 s`, `2 h 10 min`. */
export function durationText(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  if (ms < MINUTE_MS) return `${Math.floor(ms / 1_000)} s`;
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes < HOUR_MINUTES) return `${minutes} min ${Math.floor((ms % MINUTE_MS) / 1_000)} s`;
  return `${Math.floor(minutes / HOUR_MINUTES)} h ${minutes % HOUR_MINUTES} min`;
}

/** `processed 12, failed 0`: everything that was counted, without the zeros beside `processed`. */
export function countsText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([name, count]) => count !== 0 || name === "processed")
    .map(([name, count]) => `${wordsOf(name)} ${formatNumber(count)}`)
    .join(", ");
}

/** `idempotencyKeys` → `idempotency keys`. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

import { Badge, type BadgeTone } from "@/components/ui/badge";
import { type ChangeLevel, manifestChanges } from "@/lib/indicators/manifest-diff";
import type { ManifestDiff } from "@/lib/indicators/version-schema";

const LEVELS: Record<ChangeLevel, { tone: BadgeTone; label: string }> = {
  major: { tone: "down", label: "may break" },
  minor: { tone: "blue", label: "adds" },
  patch: { tone: "neutral", label: "looks" },
};

/** Every change of inputs and outputs as a sentence, with its weight. */
export function ManifestChanges({ diff }: { diff: ManifestDiff }) {
  const changes = manifestChanges(diff);
  if (changes.length === 0) return <p className="text-ink-2">They are the same.</p>;
  return (
    <ul className="flex flex-col gap-1.5">
      {changes.map(({ level, message }) => (
        <li key={message} className="flex flex-wrap items-baseline gap-x-2 break-words">
          <Badge tone={LEVELS[level].tone}>{LEVELS[level].label}</Badge>
          <span className="min-w-0">{message}</span>
        </li>
      ))}
    </ul>
  );
}

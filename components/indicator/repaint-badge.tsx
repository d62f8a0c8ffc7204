import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { RepaintClass } from "@/lib/ta/core/definition";
import { REPAINT_WORDS } from "@/lib/ta/core/repaint-words";
import { findIndicator } from "@/lib/ta/registry";

const REPAINT_BADGES: Readonly<Record<RepaintClass, { label: string; tone: BadgeTone; icon: string }>> = {
  clean: { label: "no look-ahead", tone: "up", icon: "✓" },
  "repaints-last-bars": { label: "repaints last bars", tone: "gold", icon: "!" },
  "rewrites-history": { label: "rewrites history", tone: "down", icon: "!" },
  "looks-ahead": { label: "looks ahead", tone: "down", icon: "×" },
};

/** What later bars do to a built-in, as a badge. */
export function RepaintBadge({ repaint }: { repaint: RepaintClass }) {
  const { label, tone, icon } = REPAINT_BADGES[repaint];
  return (
    <Badge tone={tone} icon={icon} title={REPAINT_WORDS[repaint]}>
      {label}
    </Badge>
  );
}

/** The label of a built-in that later bars change; nothing for one that they leave alone. */
export function BuiltInWarning({ slug }: { slug: string }) {
  const repaint = findIndicator(slug)?.repaint ?? "clean";
  return repaint === "clean" ? null : <RepaintBadge repaint={repaint} />;
}

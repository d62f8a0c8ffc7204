import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { FlagDto } from "@/lib/verification/flag-schema";

interface Words {
  label: string;
  tone: BadgeTone;
  title: string;
}

export const SEVERITY_WORDS: Record<FlagDto["severity"], Words> = {
  block: { label: "Blocks", tone: "down", title: "Suspends the profile and freezes its payouts" },
  hide: { label: "Grave", tone: "down", title: "Takes the record off the ranking together with other flags" },
  warn: { label: "Warning", tone: "gold", title: "Shown to everybody; hides nothing by itself" },
  internal: { label: "Curators only", tone: "neutral", title: "Nobody but curators sees it" },
};

export const STATE_WORDS: Record<FlagDto["state"], Words> = {
  open: { label: "Open", tone: "blue", title: "In force; nobody has decided about it" },
  appealed: { label: "Appealed", tone: "blue", title: "In force; the owner disagrees" },
  upheld: { label: "Upheld", tone: "neutral", title: "In force; a curator agrees with it" },
  dismissed: { label: "Dismissed", tone: "neutral", title: "A curator disagrees with it" },
  cleared: { label: "Cleared", tone: "up", title: "Not found for 14 days" },
};

/** How grave a flag is and where it stands. */
export function FlagBadges({ flag: { severity, state } }: { flag: Pick<FlagDto, "severity" | "state"> }) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {[SEVERITY_WORDS[severity], STATE_WORDS[state]].map(({ label, tone, title }) => (
        <Badge key={label} tone={tone} title={title}>
          {label}
        </Badge>
      ))}
    </span>
  );
}

import { Badge, type BadgeTone } from "@/components/ui/badge";

interface LevelLook {
  tone: BadgeTone;
  icon?: string;
  words: string;
  title: string;
}

const SELF_REPORTED: LevelLook = {
  tone: "neutral",
  words: "self-reported",
  title: "Nobody but the provider vouches for this record.",
};

const LOOKS: readonly LevelLook[] = [
  SELF_REPORTED,
  {
    tone: "neutral",
    words: "imported",
    title: "It agrees with what an exchange or a broker has written down.",
  },
  { tone: "blue", words: "owned", title: "The account was shown to be the provider’s own." },
  {
    tone: "up",
    icon: "✓",
    words: "observed live",
    title: "Trades were received within seconds, before anybody knew how they would end.",
  },
  {
    tone: "up",
    icon: "✓",
    words: "own money",
    title: "Observed live, and the provider trades its own money.",
  },
];

/** The verification level, L0 to L4, in words. */
export function LevelBadge({ level }: { level: number }) {
  const { tone, icon, words, title } = LOOKS[level] ?? SELF_REPORTED;
  return (
    <Badge tone={tone} icon={icon} title={title}>
      L{level} {words}
    </Badge>
  );
}

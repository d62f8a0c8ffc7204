import { Badge, type BadgeTone } from "@/components/ui/badge";

export type ShownProofClass = "clean" | "repaints" | "rewrites" | "looks_ahead" | null;

interface ProofLook {
  tone: BadgeTone;
  icon?: string;
  label: string;
  title: string;
}

const LOOKS: Record<NonNullable<ShownProofClass>, ProofLook> = {
  clean: {
    tone: "up",
    icon: "✓",
    label: "no look-ahead",
    title: "Later bars never changed an earlier value in the prefix proof.",
  },
  repaints: {
    tone: "gold",
    icon: "!",
    label: "repaints last bars",
    title: "The last few values may still change while new bars come in.",
  },
  rewrites: {
    tone: "down",
    icon: "!",
    label: "rewrites history",
    title: "Later bars change values far back: a back-test of it shows what nobody could have known.",
  },
  looks_ahead: {
    tone: "down",
    icon: "×",
    label: "looks ahead",
    title: "Values use bars that had not happened yet: they cannot be traded on.",
  },
};

const UNPROVEN: ProofLook = {
  tone: "neutral",
  label: "not proven yet",
  title: "The prefix proof has not run on this version.",
};

export interface ProofBadgeProps {
  proofClass: ShownProofClass;
  /** With `repaints`: how many bars; null: not known here. */
  repaintsBars?: number | null;
}

/** What the prefix proof found out about a version. */
export function ProofBadge({ proofClass, repaintsBars = null }: ProofBadgeProps) {
  const { tone, icon, label, title } = proofClass === null ? UNPROVEN : LOOKS[proofClass];
  return (
    <Badge tone={tone} icon={icon} title={title}>
      {proofClass === "repaints" && repaintsBars !== null ? repaintsLabel(repaintsBars) : label}
    </Badge>
  );
}

function repaintsLabel(bars: number): string {
  return bars === 1 ? "repaints the last bar" : `repaints the last ${bars} bars`;
}

/** The badge's words, for filters and lists. */
export function proofLabel(proofClass: ShownProofClass): string {
  return (proofClass === null ? UNPROVEN : LOOKS[proofClass]).label;
}

/** What the result means, in a sentence. */
export function proofMeaning(proofClass: ShownProofClass): string {
  return (proofClass === null ? UNPROVEN : LOOKS[proofClass]).title;
}

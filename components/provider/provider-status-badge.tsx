import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { OwnProviderDto } from "@/lib/providers/schema";

const LOOKS: Record<OwnProviderDto["status"], { tone: BadgeTone; icon?: string; text: string }> = {
  pending: { tone: "gold", text: "waits for a review" },
  approved: { tone: "up", icon: "✓", text: "listed" },
  rejected: { tone: "down", icon: "×", text: "rejected" },
  suspended: { tone: "down", icon: "!", text: "suspended" },
  closed: { tone: "neutral", text: "closed" },
};

export function ProviderStatusBadge({ status }: { status: OwnProviderDto["status"] }) {
  const { tone, icon, text } = LOOKS[status];
  return (
    <Badge tone={tone} icon={icon}>
      {text}
    </Badge>
  );
}

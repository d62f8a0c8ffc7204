import { Badge, type BadgeTone } from "@/components/ui/badge";

const STATUS: Readonly<Record<string, { tone: BadgeTone; label: string }>> = {
  draft: { tone: "neutral", label: "draft" },
  pending: { tone: "blue", label: "waits for review" },
  approved: { tone: "up", label: "approved" },
  rejected: { tone: "down", label: "rejected" },
  suspended: { tone: "down", label: "suspended" },
  yanked: { tone: "gold", label: "withdrawn" },
};

/** The status of a version in words. */
export function VersionStatusBadge({ status }: { status: string }) {
  const { tone, label } = STATUS[status] ?? { tone: "neutral", label: status };
  return <Badge tone={tone}>{label}</Badge>;
}

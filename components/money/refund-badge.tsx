import { Badge } from "@/components/ui/badge";
import type { ChargeSummary } from "@/lib/billing/schema";

/** Whether money of a sale went back, and whether all of it did. */
export function RefundBadge({ sale: { gross, refunded } }: { sale: ChargeSummary }) {
  if (refunded.amount === "0") return null;
  return <Badge tone="down">{refunded.amount === gross.amount ? "Refunded" : "Refunded in part"}</Badge>;
}

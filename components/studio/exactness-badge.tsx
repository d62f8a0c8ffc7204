import { Badge } from "@/components/ui/badge";
import { exactnessOf } from "@/lib/sandbox/preview/exactness";

/** Whether the browser's run gives the server's bytes. */
export function ExactnessBadge({ source }: { source: string }) {
  return exactnessOf(source) === "exact" ? (
    <Badge
      tone="up"
      icon="✓"
      title="Only + − × ÷ √ and functions made of them: the same bytes here and on the server."
    >
      exact
    </Badge>
  ) : (
    <Badge
      tone="gold"
      title="Uses functions that engines round for themselves (exp, log, powers, angles): here and on the server a last bit may differ."
    >
      preview
    </Badge>
  );
}

import { Badge } from "@/components/ui/badge";
import type { AccountDto } from "@/lib/trading/account-schema";

export function AccountStateBadge({ state }: { state: AccountDto["state"] }) {
  if (state === "needs_attention") {
    return (
      <Badge tone="down" icon="!">
        needs attention
      </Badge>
    );
  }
  return state === "closed" ? (
    <Badge>closed</Badge>
  ) : (
    <Badge tone="up" icon="✓">
      active
    </Badge>
  );
}

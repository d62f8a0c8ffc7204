import { Badge } from "@/components/ui/badge";

/** Marks an amount as test money wherever it stands on its own. */
export function TestMoneyBadge() {
  return (
    <Badge tone="gold" title="Worth nothing: for trying the marketplace out. It cannot be paid out.">
      test money
    </Badge>
  );
}

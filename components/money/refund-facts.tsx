import { MoneyFigure } from "@/components/ui/figure";
import type { RefundSummary } from "@/lib/billing/schema";

/** A refund taken apart: who gave which part, and why. */
export function RefundFacts({ refund }: { refund: RefundSummary }) {
  const parts = [
    { name: "From the developer", amount: refund.seller },
    { name: "From the platform", amount: refund.platform },
    { name: "To the buyer", amount: refund.amount },
  ];
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
      {parts.map(({ name, amount }) => (
        <div key={name} className="contents">
          <dt className="text-ink-2">{name}</dt>
          <dd className="text-right">
            <MoneyFigure money={amount} />
          </dd>
        </div>
      ))}
      <dt className="text-ink-2">Reason</dt>
      <dd className="text-right">{refund.reason}</dd>
    </dl>
  );
}

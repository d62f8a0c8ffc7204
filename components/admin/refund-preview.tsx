import { MoneyFigure } from "@/components/ui/figure";
import { refundParts } from "@/lib/billing/refund-parts";
import type { ChargeSummary } from "@/lib/billing/schema";
import { type Money, money, moneyFromJson, moneyJson } from "@/lib/money";

export interface RefundPreviewProps {
  sale: ChargeSummary;
  amount: Money;
  monthOpen: boolean;
}

/** Who would give which part of a refund, to the cent, and what becomes of the licence; nothing when it is too much. */
export function RefundPreview({ sale, amount, monthOpen }: RefundPreviewProps) {
  const minorOf = (part: ChargeSummary["gross"]) => moneyFromJson(part).minor;
  const charge = {
    grossMinor: minorOf(sale.gross),
    sellerMinor: minorOf(sale.seller),
    refundedMinor: minorOf(sale.refunded),
  };
  const parts = refundParts(charge, amount.minor);
  if (parts === null) return null;
  const whole = charge.refundedMinor + amount.minor === charge.grossMinor;
  return (
    <section aria-label="What would move" className="rounded-md bg-sunk px-3 py-2.5 text-sm">
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        <dt className="text-ink-2">From the developer</dt>
        <dd>
          <MoneyFigure money={moneyJson(money(parts.seller, amount.currency))} />
        </dd>
        <dt className="text-ink-2">From the platform</dt>
        <dd>
          <MoneyFigure money={moneyJson(money(parts.platform, amount.currency))} />
        </dd>
      </dl>
      <p className="mt-2 text-xs text-ink-2">
        {monthOpen
          ? "The developer’s part comes out of earnings of a month still open."
          : "The developer’s month is closed: their part is taken from what is available, then from the reserve, then becomes debt."}{" "}
        {whole ? "All is given back, so the licence ends." : "A part is given back, so the licence stays."}
      </p>
    </section>
  );
}

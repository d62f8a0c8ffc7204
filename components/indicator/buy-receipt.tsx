import { licenceKindText } from "@/components/indicator/price-text";
import { Moment } from "@/components/money/moment";
import { Split } from "@/components/money/split";
import { CopyButton } from "@/components/ui/copy-button";
import type { PurchaseResult } from "@/lib/indicators/purchase-schema";

/** What was bought, for how long, and where each cent went. */
export function BuyReceipt({ result }: { result: PurchaseResult }) {
  const { licence, charge, receipt } = result;
  return (
    <div className="flex flex-col gap-4" role="status">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-2">Licence</dt>
        <dd className="text-right">{licenceKindText(licence.kind)}</dd>
        <dt className="text-ink-2">Valid until</dt>
        <dd className="text-right">
          {licence.validUntil === null ? "no end" : <Moment at={licence.validUntil} />}
        </dd>
        <dt className="text-ink-2">Receipt</dt>
        <dd className="flex min-w-0 items-center justify-end gap-1">
          <span className="figure truncate text-xs">{receipt.id}</span>
          <CopyButton text={receipt.id} label="Copy receipt number" iconOnly />
        </dd>
      </dl>
      {charge && <Split split={charge} />}
    </div>
  );
}

import { shareText } from "@/components/money/share-text";
import { MoneyFigure } from "@/components/ui/figure";
import { Popover } from "@/components/ui/popover";
import type { MoneyJson } from "@/lib/money";

export interface SplitFacts {
  gross: MoneyJson;
  seller: MoneyJson;
  platform: MoneyJson;
  sellerBps: number;
}

export interface SplitProps {
  split: SplitFacts;
  /** Who the seller is to the reader: "Developer", "You". */
  seller?: string;
}

const TOTAL_BPS = 10_000;

/** A sale taken apart: price, both shares to the cent, and the rule that makes them add up. */
export function Split({ split, seller = "Developer" }: SplitProps) {
  const { gross, platform, sellerBps } = split;
  return (
    <div className="flex flex-col gap-3">
      <SplitBar sellerBps={sellerBps} />
      <dl className="grid grid-cols-[1fr_auto_auto] gap-x-4 gap-y-1">
        <Part name="Price" share="100 %" money={gross} />
        <Part name={seller} share={shareText(sellerBps)} money={split.seller} mark="fill-gold" />
        <Part
          name="Platform"
          share={shareText(TOTAL_BPS - sellerBps)}
          money={platform}
          mark="fill-line-strong"
        />
      </dl>
      <p className="figure rounded-md bg-sunk px-3 py-2 text-xs break-words">
        ⌊{gross.amount} × {sellerBps} ÷ {TOTAL_BPS}⌋ = {split.seller.amount}
        <br />
        {gross.amount} − {split.seller.amount} = {platform.amount}
      </p>
      <p className="text-xs text-ink-2">
        In cents. The seller’s share is floored to the cent, the platform takes the rest, so the parts always
        add up. The rate was frozen when the sale was made.
      </p>
    </div>
  );
}

function Part({
  name,
  share,
  money,
  mark,
}: {
  name: string;
  share: string;
  money: MoneyJson;
  mark?: string;
}) {
  return (
    <div className="contents">
      <dt className="flex items-center gap-2">
        <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2">
          {mark !== undefined && <rect width="8" height="8" rx="2" className={mark} />}
        </svg>
        {name}
      </dt>
      <dd className="figure text-right text-ink-2">{share}</dd>
      <dd className="text-right">
        <MoneyFigure money={money} />
      </dd>
    </div>
  );
}

function SplitBar({ sellerBps }: { sellerBps: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${TOTAL_BPS} 8`}
      preserveAspectRatio="none"
      className="h-2 w-full overflow-hidden rounded-full"
    >
      <rect width={TOTAL_BPS} height="8" className="fill-line-strong" />
      <rect width={Math.max(0, sellerBps - 40)} height="8" className="fill-gold" />
      <rect x={Math.max(0, sellerBps - 40)} width="40" height="8" className="fill-panel" />
    </svg>
  );
}

/** An amount that opens its split. */
export function SplitPopover({ split, seller, of }: SplitProps & { of: string }) {
  return (
    <Popover
      label={`How ${of} was split`}
      title="How this sale was split"
      trigger={<span className="underline decoration-dotted underline-offset-4">Split</span>}
      className="relative z-10 min-h-6 text-xs"
    >
      <Split split={split} seller={seller} />
    </Popover>
  );
}

import { MoneyFigure } from "@/components/ui/figure";
import type { MoneyJson } from "@/lib/money";

/** Money that came or went: arrow, sign and colour say the same. */
export function SignedMoney({ money, bare }: { money: MoneyJson; bare?: boolean }) {
  const out = money.amount.startsWith("-");
  const tone = out ? "text-down" : "text-up";
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 8 8" className={`size-2 ${tone}`}>
        <path d={out ? "M4 7.5L0 0.5h8z" : "M4 0.5L8 7.5H0z"} fill="currentColor" />
      </svg>
      <MoneyFigure money={money} signed bare={bare} />
    </span>
  );
}

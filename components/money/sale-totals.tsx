import { MoneyFigure } from "@/components/ui/figure";
import { Derivation } from "@/components/ui/popover";
import { Stat, StatRow } from "@/components/ui/stat";
import type { MoneyJson } from "@/lib/money";

export interface SaleTotalsProps {
  days: number;
  /** First instant that counts, ISO. */
  from: string;
  sales: number;
  gross: MoneyJson;
  sellers: MoneyJson;
  platform: MoneyJson;
}

/** What was sold in a window, and how it was split. */
export function SaleTotals({ days, from, sales, gross, sellers, platform }: SaleTotalsProps) {
  const window = `last ${days} ${days === 1 ? "day" : "days"}`;
  const facts = [
    { name: "Window", value: window },
    { name: "From", value: `${from.slice(0, 16).replace("T", " ")} UTC` },
    { name: "Sales", value: sales },
  ];
  return (
    <StatRow>
      <Stat label="Sales" value={sales} note={window} />
      <Stat
        label="Paid by buyers"
        value={<MoneyFigure money={gross} />}
        derivation={<Derivation of="Paid by buyers" formula="Σ price" facts={facts} />}
      />
      <Stat
        label="Sellers’ shares"
        value={<MoneyFigure money={sellers} />}
        derivation={
          <Derivation
            of="Sellers’ shares"
            formula="Σ ⌊price × seller’s rate⌋, each sale by itself"
            facts={facts}
          />
        }
      />
      <Stat
        label="Platform’s shares"
        value={<MoneyFigure money={platform} />}
        derivation={<Derivation of="Platform’s shares" formula="Σ (price − seller’s share)" facts={facts} />}
      />
    </StatRow>
  );
}

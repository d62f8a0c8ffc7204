import { MoneyFigure } from "@/components/ui/figure";
import { Derivation } from "@/components/ui/popover";
import { Stat, StatRow } from "@/components/ui/stat";
import type { MoneyJson } from "@/lib/money";

export interface EarningsStatsProps {
  pending: MoneyJson;
  available: MoneyJson;
  sales: number;
  gross: MoneyJson;
  platform: MoneyJson;
}

/** What a seller is owed and what it is made of. */
export function EarningsStats({ pending, available, sales, gross, platform }: EarningsStatsProps) {
  const all = { name: "Sales", value: sales };
  return (
    <StatRow>
      <Stat
        label="Pending"
        value={<MoneyFigure money={pending} />}
        note="of months not closed yet"
        derivation={
          <Derivation
            of="Pending"
            formula="Σ your shares − what was refunded of them, open months"
            facts={[{ name: "Account", value: "pending" }]}
          >
            Read from the ledger: postings into your pending earnings less postings out of them.
          </Derivation>
        }
      />
      <Stat
        label="Available"
        value={<MoneyFigure money={available} />}
        note="of closed months"
        derivation={
          <Derivation
            of="Available"
            formula="Σ postings in − Σ postings out"
            facts={[{ name: "Account", value: "available" }]}
          >
            The database keeps this account from going below zero.
          </Derivation>
        }
      />
      <Stat label="Sales" value={sales} note="ever" />
      <Stat
        label="Paid by buyers"
        value={<MoneyFigure money={gross} />}
        derivation={<Derivation of="Paid by buyers" formula="Σ price" facts={[all]} />}
      />
      <Stat
        label="Platform’s part"
        value={<MoneyFigure money={platform} />}
        derivation={<Derivation of="Platform’s part" formula="Σ (price − your share)" facts={[all]} />}
      />
    </StatRow>
  );
}

import { MoneyFigure } from "@/components/ui/figure";
import { Derivation } from "@/components/ui/popover";
import { Stat, StatRow } from "@/components/ui/stat";
import type { DeveloperBalance } from "@/lib/billing/schema";
import { formatMoney, moneyFromJson } from "@/lib/money";

/** What a developer is owed and what it is made of. */
export function EarningsStats({ balance }: { balance: DeveloperBalance }) {
  const { pending, maturing, available, reserve, owed, sales, gross, refunded, platform, earned } = balance;
  const amount = (money: DeveloperBalance["gross"]) => formatMoney(moneyFromJson(money));
  return (
    <StatRow>
      <Stat
        label="Pending"
        value={<MoneyFigure money={pending} />}
        note="of months not closed yet"
        derivation={
          <Derivation
            of="Pending"
            formula="Σ your shares − what was refunded of them, by the month they mature in"
            facts={maturing.map((month) => ({ name: month.month, value: amount(month.amount) }))}
          >
            The account itself is read from the ledger; these parts are read from the sales and add up to it.
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
            facts={[
              { name: "Held back as reserve", value: amount(reserve) },
              { name: "Owed to the platform", value: amount(owed) },
            ]}
          >
            The database keeps this account from going below zero. A refund after the close is taken from it,
            then from the reserve, and what is left becomes a debt that later earnings repay.
          </Derivation>
        }
      />
      <Stat
        label="Kept by you"
        value={<MoneyFigure money={earned} />}
        note="ever"
        derivation={
          <Derivation
            of="Kept by you"
            formula="paid by buyers − given back − platform’s part"
            facts={[
              { name: "Paid by buyers", value: amount(gross) },
              { name: "Given back", value: amount(refunded) },
              { name: "Platform’s part", value: amount(platform) },
            ]}
          />
        }
      />
      <Stat label="Sales" value={sales} note="ever" />
      <Stat label="Given back" value={<MoneyFigure money={refunded} />} note="to buyers" />
    </StatRow>
  );
}

import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { MoneyFigure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import { Derivation } from "@/components/ui/popover";
import type { MoneyJson } from "@/lib/money";

export interface BalancePanelProps {
  balance: MoneyJson;
  test: boolean;
  /** When it was read, ISO. */
  asOf: string;
}

/** What a person can spend, marked as what it is. */
export function BalancePanel({ balance, test, asOf }: BalancePanelProps) {
  return (
    <Panel>
      <div className="flex items-center gap-1">
        <h2 className="text-xs text-ink-2">Balance</h2>
        <Derivation
          of="Balance"
          formula="Σ postings into your wallet − Σ postings out of it"
          facts={[
            { name: "Book", value: test ? "test" : "live" },
            { name: "Currency", value: balance.currency },
            { name: "As of", value: `${asOf.slice(0, 16).replace("T", " ")} UTC` },
          ]}
        >
          The database refuses a wallet below zero and refuses to change a posting once it is written.
        </Derivation>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <MoneyFigure money={balance} className="text-3xl" />
        {test && <TestMoneyBadge />}
      </p>
      {test && (
        <p className="mt-2 max-w-prose text-sm text-ink-2">
          Test money buys indicators here like real money would, is worth nothing and cannot be paid out.
        </p>
      )}
    </Panel>
  );
}

import { balanceFact, type MovementWords, movementOf } from "@/lib/trading/importers/balance-line";
import { BYBIT_TIME } from "@/lib/trading/importers/bybit";
import { clockOfHeader } from "@/lib/trading/importers/header-zone";
import { readDecimal, shortest } from "@/lib/trading/importers/read-decimal";
import { readTime } from "@/lib/trading/importers/read-time";
import { tableImporter } from "@/lib/trading/importers/table-importer";

/** Types of the unified account's log. Trades, deliveries and liquidations are in the trade histories. */
const TYPES: MovementWords = [
  ["flow", /^(transfer_?in|transfer_?out|deposit|withdraw|airdrop|bonus.*|.*voucher.*|.*referral.*)$/i],
  ["income", /^(settlement|interest|fee_?refund|.*rebate.*|.*dividend.*|.*(earn|staking).*interest.*)$/i],
];

/**
 * The log of the unified trading account: `Uid,Currency,Contract,Type,…,Funding,Fee Paid,Cash Flow,Change,Wallet
 * Balance,Action,Time(UTC)`. A settlement is the funding of a position.
 */
export const bybitBalances = tableImporter(
  {
    id: "bybit-balances",
    label: "Bybit, transaction log (transfers, funding, interest)",
    source: "Account, Data Export, Transaction Log, Account Change Details, Unified Trading Account.",
    needs: { zone: false },
  },
  {
    columns: {
      time: { names: BYBIT_TIME },
      currency: { names: ["currency", "coin"] },
      type: { names: ["type"] },
      funding: { names: ["funding"] },
      change: { names: ["change"] },
      balance: { names: ["walletbalance"] },
    },
    read: (cell, { clock, header }) => {
      const movement = movementOf("type", cell("type"), TYPES);
      return [
        balanceFact(movement, {
          externalId: null,
          amount: shortest(readDecimal("the change", cell("change"))),
          currency: cell("currency").toUpperCase(),
          executedAtMs: readTime(cell("time"), clockOfHeader(header, clock)),
        }),
      ];
    },
  },
);

import { balanceFact, type MovementWords, movementOf } from "@/lib/trading/importers/balance-line";
import { BINANCE_TIME } from "@/lib/trading/importers/binance";
import { clockOfHeader } from "@/lib/trading/importers/header-zone";
import { readDecimal } from "@/lib/trading/importers/read-decimal";
import { readTime } from "@/lib/trading/importers/read-time";
import { tableImporter } from "@/lib/trading/importers/table-importer";

/** Operations of the wallets. Trades are in the trade histories, transfers between the wallets change nothing. */
const OPERATIONS: MovementWords = [
  ["flow", /^(deposit|withdraw|withdrawal|fiat deposit|fiat withdrawal|send|crypto box)$/i],
  ["flow", /airdrop|voucher|bonus|referr|kickback|shared with you|mission reward|compensation/i],
  ["income", /^(launchpool interest|launchpool earnings withdrawal)$/i],
  [
    "income",
    /funding fee|interest|dividend|(commission|trading fee) rebate|(staking|vault|earn|locked|mining) .*(rewards?|earnings)/i,
  ],
  ["income", /^(savings|pool) distribution$/i],
  ["flow", /^distribution$/i],
];

/** All movements of the wallets: deposits and withdrawals, gifts, interest, staking, funding. */
export const binanceStatement = tableImporter(
  {
    id: "binance-statement",
    label: "Binance, transaction history (deposits, withdrawals, income)",
    source: "Wallet, Transaction History, Export Transaction Records.",
    needs: { zone: false },
  },
  {
    columns: {
      time: { names: BINANCE_TIME },
      account: { names: ["account"] },
      operation: { names: ["operation"] },
      coin: { names: ["coin"] },
      change: { names: ["change"] },
    },
    read: (cell, { clock, header }) => {
      const movement = movementOf("operation", cell("operation"), OPERATIONS);
      const amount = readDecimal("the change", cell("change"));
      const executedAtMs = readTime(cell("time"), clockOfHeader(["(UTC)", ...header], clock), "ymd");
      const currency = cell("coin").toUpperCase();
      return [balanceFact(movement, { externalId: null, amount, currency, executedAtMs })];
    },
  },
);

/** Types of the futures wallet, as its API and its export name them. Profit and commission are in the trade history. */
const FUTURES_TYPES: MovementWords = [
  ["income", /^(funding.?fee|commission.?rebate|api.?rebate|fee.?return)$/i],
  ["flow", /transfer$|deposit$|withdraw(al)?$|bonus|reward|kickback|voucher|compensation/i],
  ["charge", /^(insurance.?clear|liquidation.?fee|options?.?premium.?fee)$/i],
];

/** Movements of the futures wallet: transfers in and out, funding, rebates, bonuses. */
export const binanceFuturesBalances = tableImporter(
  {
    id: "binance-futures-balances",
    label: "Binance, futures transaction history (funding, transfers, rebates)",
    source:
      "Orders, Futures Order, Transaction History, Export. For an account of the futures wallet alone: not beside the transaction history of all wallets.",
    needs: { zone: false },
  },
  {
    columns: {
      time: { names: BINANCE_TIME },
      type: { names: ["type", "incometype"] },
      amount: { names: ["amount", "income"] },
      asset: { names: ["asset"] },
      symbol: { names: ["symbol"] },
      id: { names: ["transactionid", "tranid"] },
    },
    read: (cell, { clock, header }) => {
      const movement = movementOf("type", cell("type"), FUTURES_TYPES);
      return [
        balanceFact(movement, {
          // One transaction pays funding for several symbols.
          externalId: cell("id") === "" ? null : [cell("id"), cell("type"), cell("symbol")].join(":"),
          amount: readDecimal("the amount", cell("amount")),
          currency: cell("asset").toUpperCase(),
          executedAtMs: readTime(cell("time"), clockOfHeader(header, clock), "ymd"),
        }),
      ];
    },
  },
);

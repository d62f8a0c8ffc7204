import type { ReactNode } from "react";
import { MoneyFigure, SignedFigure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { type Minor, minor, moneyFromJson, moneyJson } from "@/lib/money";
import { type ExampleMonth, feeExample } from "@/lib/providers/fee-example";
import type { FeeTermsDto } from "@/lib/providers/schema";

/** 10,000.00 */
const START = minor(1_000_000n);
const MONTHS_BPS = [800, -1_000, 500, 1_200];

/** Four made-up months under these terms, computed as the page is shown. */
export function FeeExample({ fees }: { fees: FeeTermsDto }) {
  const { currency } = fees.subscriptionFee;
  const months = feeExample(
    { subscription: moneyFromJson(fees.subscriptionFee).minor, performanceBps: fees.performanceFeeBps },
    START,
    MONTHS_BPS,
  );
  const paid = months.reduce(
    (sum, { subscription, performanceFee }) => sum + subscription + performanceFee,
    0n,
  );
  const earned = (months.at(-1)?.equity ?? START) - START;
  const figure = (amount: bigint) => (
    <MoneyFigure money={moneyJson({ minor: minor(amount), currency })} bare />
  );
  return (
    <Panel title="A worked example" note={`made-up months, ${currency}`} flush>
      <p className="max-w-prose px-4 pb-3 text-sm text-ink-2">
        You follow with {figure(START)} {currency} and neither add nor take out money. Fees come from your
        wallet, so the copied equity stays as it is.
      </p>
      <Table caption="Four months under these terms">
        <thead>
          <tr>
            <Th numeric>Month</Th>
            <Th numeric>Earned</Th>
            <Th numeric>Equity</Th>
            <Th numeric>Highest before</Th>
            <Th numeric>New profit</Th>
            <Th numeric>Monthly fee</Th>
            <Th numeric>Performance fee</Th>
          </tr>
        </thead>
        <tbody>
          {months.map((month, index) => (
            <MonthRow key={month.equity} number={index + 1} month={month} figure={figure} />
          ))}
        </tbody>
      </Table>
      <p className="border-t border-line px-4 py-3 text-sm">
        After four months you have earned {figure(earned)} {currency} and paid {figure(paid)} {currency}:{" "}
        {figure(earned - paid)} {currency} are left.
      </p>
    </Panel>
  );
}

interface MonthRowProps {
  number: number;
  month: ExampleMonth;
  figure: (amount: Minor) => ReactNode;
}

function MonthRow({ number, month, figure }: MonthRowProps) {
  const { earnedBps, equity, highWaterMark, newProfit, subscription, performanceFee } = month;
  return (
    <Tr>
      <Td numeric>{number}</Td>
      <Td numeric>
        <SignedFigure value={earnedBps / 10_000} format="percent" plain />
      </Td>
      <Td numeric>{figure(equity)}</Td>
      <Td numeric>{figure(highWaterMark)}</Td>
      <Td numeric>{figure(newProfit)}</Td>
      <Td numeric>{figure(subscription)}</Td>
      <Td numeric>{figure(performanceFee)}</Td>
    </Tr>
  );
}

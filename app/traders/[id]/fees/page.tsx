import type { Metadata } from "next";
import { loadProvider } from "@/app/traders/[id]/load-provider";
import { Moment } from "@/components/money/moment";
import { FeeExample } from "@/components/provider/fee-example";
import { MoneyFigure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { signedInActor } from "@/lib/auth";
import { listFeeTerms } from "@/lib/providers/data/list-fee-terms";
import type { FeeTermsDto } from "@/lib/providers/schema";

export const metadata: Metadata = { title: "Fees" };

export default async function FeesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, fees } = await loadProvider((await params).id);
  const history = await listFeeTerms(id, await signedInActor());
  return (
    <div className="flex flex-col gap-5">
      <Panel title="Terms" note={`version ${fees.version}`}>
        <ul className="flex max-w-prose list-disc flex-col gap-2 pl-5">
          <li>
            {fees.subscriptionFee.amount === "0" ? (
              "There is no monthly fee."
            ) : (
              <>
                <MoneyFigure money={fees.subscriptionFee} /> a month, in advance, from your wallet.
              </>
            )}
          </li>
          <li>
            {fees.performanceFeeBps === 0
              ? "New profit is all yours: there is no performance fee."
              : `${fees.performanceFeeBps / 100} % of new profit, settled each month. New is what lifts your copied equity, open positions included, above its highest month so far: a loss has to be won back before anything is due again.`}
          </li>
          <li>New terms bind new followers only; who follows keeps the terms they began with.</li>
        </ul>
      </Panel>
      <FeeExample fees={fees} />
      <Panel
        title="History of the terms"
        note={history.length === 1 ? "never changed" : "newest first"}
        flush
      >
        <TermsTable history={history} />
      </Panel>
    </div>
  );
}

function TermsTable({ history }: { history: readonly FeeTermsDto[] }) {
  return (
    <Table caption="Fee terms, newest first">
      <thead>
        <tr>
          <Th numeric>Version</Th>
          <Th>Since</Th>
          <Th numeric>A month</Th>
          <Th numeric>Of new profit</Th>
        </tr>
      </thead>
      <tbody>
        {history.map(({ version, effectiveAt, subscriptionFee, performanceFeeBps }) => (
          <Tr key={version}>
            <Td numeric>{version}</Td>
            <Td>
              <Moment at={effectiveAt} day />
            </Td>
            <Td numeric>
              <MoneyFigure money={subscriptionFee} />
            </Td>
            <Td numeric>{performanceFeeBps / 100} %</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

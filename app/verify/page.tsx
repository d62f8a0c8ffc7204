import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { HashText } from "@/components/indicator/hash-text";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Verifier } from "@/components/verify/verifier";
import { listRoots } from "@/lib/trading/data/list-roots";
import { ProofQuery } from "@/lib/trading/proof-schema";

export const metadata: Metadata = {
  title: "Verify a record",
  description:
    "Checks a trading record in your browser: chain, inclusion in a daily root, and that no day was rewritten.",
};

const Named = ProofQuery.extend({ account: z.uuid().optional(), trader: z.uuid().optional() });

export default async function VerifyPage({ searchParams }: { searchParams: SearchParams }) {
  const named = Named.safeParse(await readParameters(searchParams, ["account", "trader", "seq"]));
  const { items } = await listRoots({ limit: 10 });
  return (
    <>
      <PageHeader
        title="Verify a record"
        lead={
          <>
            A proof shows that an event stands in a record, unchanged, since its day’s root was published.{" "}
            <Link href="/docs/records">How a record is proven</Link>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Verifier proofPath={named.success ? proofPath(named.data) : null} />
        <Panel title="Published roots" note="the newest ten; keep one" flush>
          {items.length === 0 ? (
            <div className="px-4 pb-4">
              <EmptyState title="No root yet">
                The first is published after the first day with events.
              </EmptyState>
            </div>
          ) : (
            <Table caption="Daily roots, newest first">
              <thead>
                <tr>
                  <Th>Day</Th>
                  <Th numeric>Events</Th>
                  <Th>Root</Th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ day, treeSize, root }) => (
                  <Tr key={day}>
                    <Td className="figure whitespace-nowrap">{day}</Td>
                    <Td numeric>
                      <Figure value={treeSize} />
                    </Td>
                    <Td className="w-full">
                      <HashText hash={root} of={`root of ${day}`} full />
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          )}
        </Panel>
      </div>
    </>
  );
}

function proofPath({ account, trader, seq }: z.infer<typeof Named>): string | null {
  if (trader !== undefined) return listAddress(`/api/marketplace/traders/${trader}/proof`, { seq: `${seq}` });
  return account === undefined
    ? null
    : listAddress(`/api/marketplace/accounts/${account}/proof`, { seq: `${seq}` });
}

import type { Metadata } from "next";
import Link from "next/link";
import { Cited } from "@/app/docs/trust/cited";
import { COMPARISON, MARKETS } from "@/app/docs/trust/comparison";
import { COMPLAINTS } from "@/app/docs/trust/complaints";
import { SOURCES } from "@/app/docs/trust/sources";
import { DocsPage } from "@/components/docs/docs-page";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export const metadata: Metadata = {
  title: "What we prove",
  description: "What Touchstone proves about an indicator, and how it compares with other marketplaces.",
};

export default function DocsTrust() {
  return (
    <DocsPage
      title="What we prove"
      lead="What is proven about an indicator, what is not, and how that compares with other marketplaces."
    >
      <h2 id="proven">Proven, and where to see it</h2>
      <ul>
        <li>
          <strong>It does not look ahead.</strong> Each version is run on beginnings of series and on series
          that are changed later on; no earlier value may move. What was found is{" "}
          <Link href="/docs/indicators/publishing#proof">on the card, with the bar as evidence</Link>.
        </li>
        <li>
          <strong>A number can be had again.</strong> A <Link href="/docs#receipts">receipt</Link> reproduces
          its run to the byte.
        </li>
        <li>
          <strong>Built-ins equal a reference.</strong> Which one, and by which convention, is in the{" "}
          <Link href="/docs/reference">reference</Link>.
        </li>
        <li>
          <strong>Guest code stays inside.</strong> It runs in a process of its own without network, files,
          clock or randomness, under <Link href="/docs/indicators#limits">hard limits</Link>.
        </li>
        <li>
          <strong>Every cent has a cause.</strong> Your <Link href="/wallet">wallet</Link> leads from each
          entry to its parts.
        </li>
      </ul>
      <p>
        Not proven: that an indicator makes money. No proof can say that, and nothing here does. The proof of
        look-ahead is made by running, on thousands of bars and all bounds of the inputs: code that peeks at
        one moment in a billion could pass it, and then the{" "}
        <Link href="/docs/indicators/selling#refunds">refund</Link> is the answer.
      </p>

      <h2 id="comparison">How we compare</h2>
      <p>
        As honestly as we can: where others do more, it says so. Small numbers lead to the{" "}
        <a href="#sources">sources</a>; a cell without one is general knowledge that we have not checked
        again.
      </p>
      <div className="rounded-md border border-line bg-panel xl:w-[calc(100%+15rem)]">
        <Table caption="Marketplaces for indicators compared">
          <thead>
            <tr>
              <Th>What</Th>
              <Th>Touchstone</Th>
              {MARKETS.map((market) => (
                <Th key={market}>{market}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {COMPARISON.map(({ feature, elsewhere, here, seenAt }) => (
              <Tr key={feature}>
                <Th scope="row" className="min-w-28 align-top whitespace-normal">
                  {feature}
                </Th>
                <Td className="min-w-64 bg-gold-bg align-top">
                  {here} {seenAt !== null && <Link href={seenAt.href}>{seenAt.label}</Link>}
                </Td>
                {elsewhere.map((text, index) => (
                  <Td key={MARKETS[index]} className="min-w-44 align-top">
                    <Cited text={text} />
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>

      <h2 id="complaints">What people complain about, and our answer</h2>
      <dl className="divide-y divide-line border-y border-line">
        {COMPLAINTS.map(({ title, complaint, answer, seenAt }) => (
          <div key={title} className="py-3">
            <dt className="font-semibold">{title}</dt>
            <dd className="mt-1 ml-0 text-ink-2">
              <Cited text={complaint} />
            </dd>
            <dd className="mt-1 ml-0">
              {answer} <Link href={seenAt.href}>{seenAt.label}</Link>
            </dd>
          </div>
        ))}
      </dl>

      <h2 id="sources">Sources</h2>
      <ol>
        {Object.entries(SOURCES).map(([key, { title, url }]) => (
          <li key={key} id={`source-${key}`} className="scroll-mt-20 target:bg-gold-bg">
            {url === null ? (
              title
            ) : (
              <a href={url} rel="noopener noreferrer">
                {title}
              </a>
            )}
          </li>
        ))}
      </ol>
    </DocsPage>
  );
}

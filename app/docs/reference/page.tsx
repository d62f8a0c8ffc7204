import type { Metadata } from "next";
import Link from "next/link";
import { Fragment } from "react";
import { DocsPage } from "@/components/docs/docs-page";
import { CATEGORY_LABELS, keysOf } from "@/components/indicator/browse-query";
import { RepaintBadge } from "@/components/indicator/repaint-badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { INDICATORS } from "@/lib/ta/registry";

export const metadata: Metadata = {
  title: "Indicator reference",
  description: "Every built-in indicator with its formula, convention, reference and first bar.",
};

export default function IndicatorReference() {
  const patterns = INDICATORS.filter(({ category }) => category === "candlestick").length;
  return (
    <DocsPage
      title="Indicator reference"
      lead={`${INDICATORS.length - patterns} indicators and ${patterns} candlestick patterns come with Touchstone. Each says which of the conventions in use it follows and whose numbers it matches.`}
    >
      <p>
        The same code runs on the server, in the sandbox (as <code>ta</code>) and bar by bar in a stream. A
        value that is missing, or not a number, ends a series: the indicator begins anew behind it. Nothing is
        said before there are enough bars.
      </p>
      {keysOf(CATEGORY_LABELS).map((category) => {
        const entries = INDICATORS.filter((definition) => definition.category === category);
        return (
          entries.length > 0 && (
            <Fragment key={category}>
              <h2 id={category}>
                <Link href={`/docs/reference/${category}`}>{CATEGORY_LABELS[category]}</Link>
              </h2>
              <CategoryTable caption={CATEGORY_LABELS[category]} entries={entries} />
            </Fragment>
          )
        );
      })}
    </DocsPage>
  );
}

function CategoryTable({ caption, entries }: { caption: string; entries: readonly IndicatorDefinition[] }) {
  return (
    <div className="rounded-md border border-line bg-panel">
      <Table caption={caption}>
        <thead>
          <tr>
            <Th>Indicator</Th>
            <Th>In ta</Th>
            <Th>What it tells</Th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, name, category, functionName, summary, repaint }) => (
            <Tr key={id}>
              <Td>
                <Link href={`/docs/reference/${category}#${id}`}>{name}</Link>
              </Td>
              <Td className="figure text-xs">{functionName}</Td>
              <Td>
                {summary} {repaint !== "clean" && <RepaintBadge repaint={repaint} />}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

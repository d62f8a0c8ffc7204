import { categoryLabel } from "@/components/indicator/category-label";
import { priceLines } from "@/components/indicator/price-text";
import { ProofBadge } from "@/components/indicator/proof-badge";
import { RatingStars } from "@/components/indicator/rating-stars";
import { BuiltInWarning } from "@/components/indicator/repaint-badge";
import { SpeedFigure } from "@/components/indicator/speed-figure";
import { summaryText } from "@/components/indicator/summary-text";
import { Figure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { IndicatorCard } from "@/lib/indicators/indicator-schema";

export interface IndicatorTableProps {
  indicators: readonly IndicatorCard[];
  /** Prices are in test money. */
  test: boolean;
}

/** Indicators in rows, for comparing many at once. */
export function IndicatorTable({ indicators, test }: IndicatorTableProps) {
  return (
    <Panel flush>
      <Table caption="Indicators">
        <thead>
          <tr>
            <Th>Indicator</Th>
            <Th className="hidden md:table-cell">Category</Th>
            <Th className="hidden lg:table-cell">Developer</Th>
            <Th>Proof</Th>
            <Th className="hidden sm:table-cell">Rating</Th>
            <Th numeric className="hidden xl:table-cell">
              Speed
            </Th>
            <Th numeric className="hidden lg:table-cell">
              <span title="In the last 30 days">Runs</span>
            </Th>
            <Th numeric>{test ? "Price, test money" : "Price"}</Th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <Tr key={indicator.id}>
              <Td className="min-w-40 md:min-w-64">
                <RowLink href={`/indicators/${indicator.slug}`}>{indicator.name}</RowLink>
                <p className="line-clamp-1 text-sm text-ink-2">{summaryText(indicator.summary)}</p>
              </Td>
              <Td className="hidden whitespace-nowrap md:table-cell">{categoryLabel(indicator.category)}</Td>
              <Td className="hidden whitespace-nowrap lg:table-cell">{indicator.developer.displayName}</Td>
              <Td className="whitespace-nowrap">
                <ProofBadge proofClass={indicator.proofClass} />{" "}
                {indicator.builtin && <BuiltInWarning slug={indicator.slug} />}
              </Td>
              <Td className="hidden whitespace-nowrap sm:table-cell">
                <RatingStars rating={indicator.rating} />
              </Td>
              <Td numeric className="hidden whitespace-nowrap xl:table-cell">
                <SpeedFigure msPerKbar={indicator.msPerKbar} />
              </Td>
              <Td numeric className="hidden lg:table-cell">
                <Figure value={indicator.runs} />
              </Td>
              <Td numeric>
                {priceLines(indicator.price).map((line) => (
                  <span key={line} className="block">
                    {line}
                  </span>
                ))}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

import { RatingStars } from "@/components/indicator/rating-stars";
import { feesText } from "@/components/provider/fees-text";
import { LevelBadge } from "@/components/provider/level-badge";
import { PercentFigure, ProviderWarnings } from "@/components/provider/provider-card";
import { significanceText } from "@/components/provider/significance";
import { Figure, SignedFigure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { ProviderCard as ProviderFacts } from "@/lib/providers/list-schema";

/** Signal providers in rows, for comparing many at once. */
export function ProviderTable({ providers }: { providers: readonly ProviderFacts[] }) {
  return (
    <Panel flush>
      <Table caption="Signal providers">
        <thead>
          <tr>
            <Th>Provider</Th>
            <Th className="hidden md:table-cell">Verification</Th>
            <Th numeric>Return</Th>
            <Th numeric className="hidden sm:table-cell">
              Drawdown
            </Th>
            <Th numeric>Sharpe</Th>
            <Th numeric className="hidden sm:table-cell">
              <span title="Lower 95 % bound of the Sharpe ratio: the order of the list">At least</span>
            </Th>
            <Th numeric className="hidden lg:table-cell">
              Won
            </Th>
            <Th numeric className="hidden lg:table-cell">
              Trades
            </Th>
            <Th className="hidden xl:table-cell">Rating</Th>
            <Th className="hidden xl:table-cell">Fees</Th>
          </tr>
        </thead>
        <tbody>
          {providers.map((provider) => (
            <ProviderRow key={provider.id} provider={provider} />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function ProviderRow({ provider }: { provider: ProviderFacts }) {
  const { id, displayName, level, metrics, rating, fees } = provider;
  return (
    <Tr>
      <Td className="min-w-36 md:min-w-56">
        <RowLink href={`/traders/${id}`}>{displayName}</RowLink>
        <p className="text-sm text-ink-2">
          {metrics === null ? "Not measured yet" : significanceText(metrics)}
        </p>
      </Td>
      <Td className="hidden md:table-cell">
        <span className="inline-flex flex-wrap gap-1.5">
          <LevelBadge level={level} />
          <ProviderWarnings provider={provider} />
        </span>
      </Td>
      <Td numeric>
        <SignedFigure value={metrics?.totalReturn} format="percent" plain reason="No daily return yet." />
      </Td>
      <Td numeric className="hidden sm:table-cell">
        <PercentFigure value={metrics?.maxDrawdown ?? null} />
      </Td>
      <Td numeric>
        <Figure value={metrics?.sharpe} digits={2} reason="Too few daily returns." />
      </Td>
      <Td numeric className="hidden sm:table-cell">
        <Figure value={metrics?.sharpeLow95} digits={2} reason="Too few daily returns." />
      </Td>
      <Td numeric className="hidden lg:table-cell">
        <PercentFigure value={metrics?.winRate ?? null} />
      </Td>
      <Td numeric className="hidden lg:table-cell">
        <Figure value={metrics?.trades} reason="Not measured yet." />
      </Td>
      <Td className="hidden whitespace-nowrap xl:table-cell">
        <RatingStars rating={rating} />
      </Td>
      <Td className="hidden xl:table-cell">{feesText(fees)}</Td>
    </Tr>
  );
}

import { priceText } from "@/components/indicator/price-text";
import { Moment } from "@/components/money/moment";
import { MoneyFigure } from "@/components/ui/figure";
import { Popover } from "@/components/ui/popover";
import { lowestEver } from "@/lib/indicators/price-history";
import type { PricePhase } from "@/lib/indicators/price-history-schema";

/** How often the price changed since it was listed, and every price it had. Nothing while it is unlisted. */
export function PriceChanges({ history }: { history: readonly PricePhase[] }) {
  const first = history.at(-1);
  if (first === undefined) return null;
  const changes = history.length - 1;
  if (changes === 0) {
    return (
      <p className="text-xs text-ink-2">
        The same price since it was listed on <Moment at={first.since} day />.
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-1 text-xs text-ink-2">
      Changed {changes === 1 ? "once" : `${changes} times`}
      {history.slice(1).some(({ price }) => price === null) && ", free at times"}
      <LowestEver history={history} />.
      <Popover
        label="All prices it had"
        title="Every price it had"
        trigger={<span className="underline decoration-dotted underline-offset-4">All prices</span>}
        className="min-h-6"
      >
        <table className="w-full text-xs">
          <caption className="sr-only">Prices since it was listed, newest first</caption>
          <thead>
            <tr className="text-left text-ink-2">
              <th scope="col" className="font-normal">
                From
              </th>
              <th scope="col" className="text-right font-normal">
                Price
              </th>
            </tr>
          </thead>
          <tbody>
            {history.map(({ since, price }) => (
              <tr key={since}>
                <td className="py-0.5 align-top">
                  <Moment at={since} day />
                </td>
                <td className="figure py-0.5 text-right">{priceText(price)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2 text-ink-2">
          Times before it was listed are left out. What you agree to when you buy is kept: a month never
          renews at a higher price.
        </p>
      </Popover>
    </div>
  );
}

/** The lowest price of each way of selling, where it was lower than today. */
function LowestEver({ history }: { history: readonly PricePhase[] }) {
  const [today] = history;
  const lower = (["once", "month"] as const).flatMap((way) => {
    const lowest = lowestEver(history, way);
    const now = today?.price?.[way];
    return lowest === null || now?.amount === lowest.amount ? [] : [{ way, lowest }];
  });
  return lower.map(({ way, lowest }) => (
    <span key={way}>
      , lowest ever <MoneyFigure money={lowest} />
      {way === "month" && " / month"}
    </span>
  ));
}

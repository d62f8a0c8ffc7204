import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import {
  comingBack,
  EXAMPLE_FEE_BPS,
  EXAMPLE_START,
  EXAMPLE_TRADES,
  exampleMonths,
  netAndWinners,
} from "@/app/docs/fees/example";
import { MonthsTable } from "@/app/docs/fees/months-table";
import { DocsPage } from "@/components/docs/docs-page";
import { Figure } from "@/components/ui/figure";
import { PERFORMANCE_BPS_MAX } from "@/lib/copying/high-water-mark";
import { env } from "@/lib/env";
import { formatMoney } from "@/lib/money";

export const metadata: Metadata = {
  title: "Performance fees",
  description: "How a performance fee is computed: a high-water mark, losses netted, month by month.",
};

export default async function DocsFees() {
  await connection();
  const providerShare = env().MARKETPLACE_REVENUE_SPLIT_PROVIDER;
  const providerBps = providerShare * 100;
  const { months, total } = exampleMonths(providerBps);
  const { net, fee, onWinners } = netAndWinners(providerBps);
  return (
    <DocsPage
      title="Performance fees"
      lead="A provider earns a share of what followers really gained, once. The numbers on this page are computed as you open it, by the code that settles fees."
    >
      <h2 id="rule">The rule</h2>
      <p>
        What you copy with is counted in units, like a fund. A fee is due where a unit is worth more than it
        ever was when a fee was paid: its <strong>high-water mark</strong>. Open positions count, so losers
        cannot be kept open while winners are charged.
      </p>
      <p className="figure text-xs leading-5">fee = (worth of a unit − mark) × units × rate</p>
      <ul>
        <li>
          Once a month, on the net of all that happened. After a fee the mark is the worth of a unit; without
          one it stays.
        </li>
        <li>
          At most <Figure value={PERFORMANCE_BPS_MAX / 100} unit="%" />, rounded half-even to the cent. The
          provider has <Figure value={providerShare} unit="%" /> of it, rounded down; the platform the rest.
        </li>
        <li>
          Money you add buys units at today’s worth and moves the mark so that the loss to be made good stays
          what it is. Money you take out shrinks it in proportion.
        </li>
      </ul>

      <h2 id="example">Six months</h2>
      <p>
        A follow that begins with {formatMoney(EXAMPLE_START)}, at{" "}
        <Figure value={EXAMPLE_FEE_BPS / 100} unit="%" />. After the second month money comes, after the third
        some goes, both while the unit is below its mark:
      </p>
      <MonthsTable months={months} />
      <p>
        Together <strong>{formatMoney(total)}</strong>. What is not the provider’s is the platform’s, so the
        parts always add up.
      </p>

      <h2 id="winners">Not on winners alone</h2>
      <p>
        Six copied trades of one month earn {EXAMPLE_TRADES.map(signed).join(", ")}: {formatMoney(net)} in
        all. The fee is <strong>{formatMoney(fee)}</strong>. A fee on every winner, as it is charged
        elsewhere, would take <strong>{formatMoney(onWinners)}</strong>, more than was gained.
      </p>

      <h2 id="again">Stopping and coming back</h2>
      <p>
        Who stops after a fall of 20 % and follows the same provider again owes no fee before a gain of{" "}
        <Figure value={comingBack() * 100} digits={0} unit="%" />: the loss is remembered, whoever stopped.
      </p>

      <h2 id="paper">On paper accounts</h2>
      <p>
        Fees of simulated copying are test money. How returns are measured:{" "}
        <Link href="/docs/metrics">metrics explained</Link>.
      </p>
    </DocsPage>
  );
}

function signed(pnl: string): string {
  return pnl.startsWith("-") ? `−${pnl.slice(1)}` : `+${pnl}`;
}

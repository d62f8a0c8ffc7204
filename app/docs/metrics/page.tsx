import type { Metadata } from "next";
import Link from "next/link";
import { EXAMPLE_TRADES, EXAMPLE_TRIALS, examplePerformance } from "@/app/docs/metrics/example";
import { ExampleTable } from "@/app/docs/metrics/example-table";
import { BestByLuck, DaysToTell } from "@/app/docs/metrics/luck-tables";
import { MetricList } from "@/app/docs/metrics/metric-list";
import { DocsPage } from "@/components/docs/docs-page";
import { METRIC_GROUPS } from "@/components/metrics/metric-words";

export const metadata: Metadata = {
  title: "Metrics explained",
  description:
    "Every statistic of a trading record: its formula, its window, a worked example, and its luck.",
};

export default function DocsMetrics() {
  const { periodsPerYear, riskFreeRate, n } = examplePerformance;
  return (
    <DocsPage
      title="Metrics explained"
      lead="Every statistic of a trading record with its formula and what it is of one small example. The numbers on this page are computed as you open it, by the code that computes them for every record."
    >
      <h2 id="returns">What everything is made of</h2>
      <p>
        Daily returns of marked equity: all that an account is worth at the end of a UTC day, open positions
        at that day’s close included, after all costs. Deposits and withdrawals come at the start of their day
        and are taken out of its return:
      </p>
      <p className="figure text-xs leading-5">r = (E_end − E_start − F) / (E_start + F)</p>
      <p>
        A day without a price has no mark, and the next return spans the gap: one observation, while annual
        growth counts the calendar days. A loss of everything ends a record; what follows is another one.
      </p>

      <h2 id="conventions">P, rf, n and the window</h2>
      <ul>
        <li>
          <strong>P</strong>, periods a year: 365 where a market trades every day, 252 where it trades on
          exchange days. Days without a trade count.
        </li>
        <li>
          <strong>rf</strong>, the risk-free rate of a year: 0. It stands beside the ratios all the same, and
          is taken off as (1 + rf)^(1/P) − 1 a period.
        </li>
        <li>
          <strong>n</strong>, the number of returns. It stands beside every ratio, since a ratio without it
          says nothing.
        </li>
        <li>
          <strong>The window</strong>: all since the listing, or the last 30, 90 or 365 days of it. What lies
          before the listing counts in none. Rankings, filters and warnings use all.
        </li>
      </ul>
      <p>
        What cannot be computed is “—”, never 0: a Sharpe ratio of equal returns, a profit factor without a
        loss, annual growth of less than a year.
      </p>

      <h2 id="example">The example</h2>
      <p>
        Ten days with P = {periodsPerYear}, rf = {riskFreeRate} and n = {n}, and closed trades of{" "}
        {EXAMPLE_TRADES.map(signed).join(", ")}. It is one of {EXAMPLE_TRIALS} records ever listed.
      </p>
      <ExampleTable />

      {METRIC_GROUPS.map(({ id, title, lead, metrics }) => (
        <section key={id} className="flex flex-col gap-3 pt-5">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          <p>{lead}</p>
          <MetricList metrics={metrics} performance={examplePerformance} />
        </section>
      ))}

      <h2 id="luck">Why luck is taken out</h2>
      <p>
        Let people trade who know nothing at all, and list them by their Sharpe ratio. This is what the best
        of them shows:
      </p>
      <BestByLuck />
      <p>
        A list of the last 30 or 90 days in order of return or ratio is a list of lottery winners. So ours is
        in order of the <a href="#luck-adjusted">lower bound</a>, which rises with the length of a record, and
        the deflated ratio counts everybody who was ever listed, those who left included. Each card says how
        long it still takes:
      </p>
      <DaysToTell />
      <p>
        How the marks behind all this are kept from being changed:{" "}
        <Link href="/docs/records">how a record is proven</Link>. How it is checked, and how often the checks
        are wrong: <Link href="/docs/verification">how a record is verified</Link>.
      </p>
    </DocsPage>
  );
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : `${value}`.replace("-", "−");
}

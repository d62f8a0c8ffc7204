import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { DocsPage } from "@/components/docs/docs-page";
import { CodeBlock } from "@/components/ui/code-block";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "How it works" };

const CSV = `time,open,high,low,close,volume
2026-01-02,100.00,103.50,99.20,102.80,18250
2026-01-03,102.80,104.10,101.90,103.40,15930`;

export default async function DocsHome() {
  await connection();
  const { INDICATOR_REVENUE_SPLIT_DEVELOPER: developer, INDICATOR_REVENUE_SPLIT_PLATFORM: platform } = env();
  return (
    <DocsPage
      title="How it works"
      lead="A touchstone tells gold from brass. This one does it for indicators: what a number is made of can be looked up and computed again."
    >
      <h2 id="promise">The promise</h2>
      <ul>
        <li>
          <strong>Every number can be re-computed.</strong> A run of an indicator leaves a receipt with hashes
          of its code, its bars and settings, and its result. Running it again gives the same bytes. For the
          statistics of a trading record, <Link href="/docs/metrics">metrics explained</Link> has every
          formula.
        </li>
        <li>
          <strong>Every cent can be traced.</strong> Money moves between two accounts of a ledger whose rows
          are never changed. Each entry of your wallet leads to its parts. What a share of profits is taken
          of: <Link href="/docs/fees">performance fees</Link>.
        </li>
        <li>
          <strong>Look-ahead is shown, not hidden.</strong> Each version says what{" "}
          <Link href="/docs/indicators/publishing#proof">the proof</Link> found, or that it has not run yet.
          The proof computes an indicator on beginnings of the same bars: earlier values may not change.
        </li>
        <li>
          <strong>Code of others cannot hurt anybody.</strong> It runs in a process of its own without
          network, files, clock or randomness, under hard limits of time and memory.
        </li>
      </ul>

      <p>
        What is proven, what is not, and how that compares with other marketplaces:{" "}
        <Link href="/docs/trust">what we prove</Link>.
      </p>

      <h2 id="test-money">Test money</h2>
      <p>
        A wallet marked “test money” holds money that is worth nothing outside this installation. You can top
        it up in the <Link href="/wallet">wallet</Link>, 1.00 to 10,000.00 at a time, and buy with it.
        Everything else is as with real money: prices, splits, the ledger.
      </p>

      <h2 id="run">Run an indicator on your own bars</h2>
      <ol>
        <li>
          Choose an <Link href="/indicators">indicator</Link>. The chart on its page is the real code on
          sample bars, computed for you just then.
        </li>
        <li>
          Sign in. Free indicators run at once; others need a licence (for ever, by the month, or a trial
          where the developer offers one).
        </li>
        <li>Open the run page, choose a CSV file with your bars and the settings, and start.</li>
        <li>The result shows as a chart and as a table that you can download, together with the receipt.</li>
      </ol>

      <h2 id="csv">The CSV format</h2>
      <p>
        A header line that names the columns, then one line per bar, oldest first. The columns may stand in
        any order; comma, semicolon and tab all work. <code>volume</code> may be missing. At most 100,000
        bars.
      </p>
      <CodeBlock bare label="Example of a CSV file" code={CSV} />
      <p>
        Times are dates like <code>2026-01-31</code>, ISO-8601 (without a zone: UTC), or epoch seconds or
        milliseconds. A date that begins with the day or the month is refused, because 03/04 could be either.
        A file with a bad line is refused as a whole, with the number of each bad line and what is wrong with
        it.
      </p>

      <h2 id="receipts">Receipts</h2>
      <p>
        A receipt names the version and its hash, the hash of bars and settings, the hash of the result, the
        number of bars, processor time and peak memory, and the engine. “Reproduce” runs the same again and
        compares the bytes. Uploaded bars are kept for 30 days; after that, reproducing needs the file again.
        You find yours under <Link href="/runs">Runs</Link>.
      </p>

      <h2 id="split">Who gets what</h2>
      <p>
        Of every sale the developer gets {developer} % and the platform {platform} %. The developer’s share is
        rounded down to the cent, the odd cent goes to the platform, so the two always add up to what you
        paid. The split is frozen when you buy and stands in your wallet entry.
      </p>

      <h2 id="thanks">Built with</h2>
      <p>
        TradingView Lightweight Charts™, copyright © TradingView, Inc.,{" "}
        <a href="https://www.tradingview.com/" rel="noopener noreferrer">
          https://www.tradingview.com/
        </a>
        , licensed under the Apache License 2.0. Instrument Sans and IBM Plex Mono, licensed under the SIL
        Open Font License 1.1.
      </p>
    </DocsPage>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { COMMANDS, EXAMPLE_RECORD } from "@/app/docs/records/examples";
import { DocsPage } from "@/components/docs/docs-page";
import { CodeBlock } from "@/components/ui/code-block";
import { FEED_MAX } from "@/lib/trading/event-schema";

export const metadata: Metadata = {
  title: "How a record is proven",
  description:
    "How trading records are chained, anchored and verified, and what that does and does not prove.",
};

export default function DocsRecords() {
  return (
    <DocsPage
      title="How a record is proven"
      lead="A trading record here cannot be edited afterwards without it showing. You can check that yourself, without us."
    >
      <h2 id="chain">The chain</h2>
      <p>
        Every fill, deposit, withdrawal, fee and income of an account is an event with a number, 1, 2, 3 and
        so on. What it says is written as canonical JSON (RFC 8785): keys in order, decimals as text with the
        scale they came in, what is not there left out.
      </p>
      <CodeBlock bare label="A record" code={EXAMPLE_RECORD} />
      <p>
        Its hash is SHA-256 over the 32 bytes of the hash before and the bytes of this text; the first stands
        on 32 zero bytes. Change, remove or swap one event and every hash behind it is another. The database
        computes each hash again when an event comes in and refuses changes and removals. A wrong event is
        taken back by another one; both stay readable.
      </p>

      <h2 id="roots">The daily roots</h2>
      <p>
        Shortly after midnight UTC all new records of all accounts become leaves of one Merkle tree (RFC 6962:
        leaf SHA-256(0x00 ‖ record), node SHA-256(0x01 ‖ left ‖ right), nothing padded). Its root is{" "}
        <Link href="/verify">published</Link>. Keep one: against your own copy even we cannot rewrite history.
      </p>

      <h2 id="proof">A proof</h2>
      <p>The proof of an event is complete in itself. It shows three things:</p>
      <ul>
        <li>
          <strong>Chain:</strong> the hash before and the record give the hash after.
        </li>
        <li>
          <strong>Inclusion:</strong> the record is a leaf under the root of the first day that has it. It
          existed by then, as it is now.
        </li>
        <li>
          <strong>Consistency:</strong> the latest tree begins with that day’s tree. Nothing before was
          changed or removed since.
        </li>
      </ul>

      <h2 id="verify">Verify it yourself</h2>
      <p>
        On the <Link href="/verify">verifier page</Link>, which uses the cryptography of your browser and
        works without a connection once it is loaded; or on the command line, from an exported file, without a
        database:
      </p>
      <CodeBlock bare label="Commands" code={COMMANDS} />

      <h2 id="feed">Feeding events</h2>
      <p>
        A token of the scope <code>trade</code> sends up to {FEED_MAX} events at a time to{" "}
        <code>POST /api/marketplace/accounts/&#123;id&#125;/fills</code>: all are taken or none. An{" "}
        <code>externalId</code> counts once, so a repeated call is harmless; the same id with other content is
        refused. The time of receipt is kept beside the time of execution: a fill that comes late is seen to
        come late.
      </p>

      <h2 id="income">Income and flows</h2>
      <p>
        Dividends, interest, funding, staking rewards and rebates are <strong>income</strong>: they move
        equity and with it the return of their day, below zero where they were paid. Deposits, withdrawals,
        credits, bonuses and airdrops are <strong>flows</strong>: they change how much money works, not how
        well. Income is part of no trade, so it moves neither win rate nor profit factor; swaps and
        commissions that a platform reports of one position are costs of that trade.
      </p>

      <h2 id="limits">What it does not prove</h2>
      <p>
        That the events are true. A chain proves that a story was not changed after it was told, not that the
        trades happened: for that there are exchange keys, feasible prices and the checks of verification. An
        account that was opened and never shown is not proven away either; how many a person has opened is
        counted against them.
      </p>
    </DocsPage>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { BestByLuck, DaysToTell } from "@/app/docs/metrics/luck-tables";
import { CheckEntries } from "@/app/docs/verification/check-entries";
import { LevelList } from "@/app/docs/verification/level-list";
import { PowerTable } from "@/app/docs/verification/power-table";
import { SeverityTable } from "@/app/docs/verification/severity-table";
import { DocsPage } from "@/components/docs/docs-page";
import { Figure } from "@/components/ui/figure";
import { CHECKS } from "@/lib/verification/checks";
import { DISMISSAL_DAYS, HIDE_AT, QUIET_DAYS, SHOW_BELOW } from "@/lib/verification/flag-rules";
import { FAMILY_RATE } from "@/lib/verification/null-rates";
import { scoreOf } from "@/lib/verification/severity";

export const metadata: Metadata = {
  title: "How a record is verified",
  description:
    "Levels, score and every check of a trading record, with formulas and measured rates of false alarms.",
};

export default function DocsVerification() {
  const alone = CHECKS.filter(({ actsAlone }) => actsAlone);
  return (
    <DocsPage
      title="How a record is verified"
      lead="Every check of a trading record with its formula, its threshold, what it leads to, and how often it is wrong about honest accounts."
    >
      <h2 id="levels">Levels</h2>
      <p>
        A level says who vouches for a record, not whether it is good. Each asks for all that is below it, and
        the tab “Verification” of a profile says what the next one asks for.
      </p>
      <LevelList />

      <h2 id="score">Findings and the score</h2>
      <p>
        A check passes, finds something, lacks data, or has nothing to look at. What it finds has a severity,
        and all findings together give a score:
      </p>
      <p className="figure text-xs leading-5">score = 1 − Π(1 − w)</p>
      <SeverityTable />
      <p>
        Several checks are needed to hide a record: one that hides and one that warns give{" "}
        {scoreOf(["hide", "warn"]).toFixed(2)}. From {HIDE_AT.toFixed(2)} on it leaves the ranking; it comes
        back below {SHOW_BELOW.toFixed(2)}, and a flag is cleared when its check has found nothing for{" "}
        {QUIET_DAYS} days, so that nothing flickers. Only {alone.map(({ rank }) => rank).join(", ")} act
        alone, at once.
      </p>

      <h2 id="checks">The checks</h2>
      <p>
        They run in this order, on marked equity and on every event. Statistics of returns look only at days
        with exposure: flat days would fake smoothness. Under each is how often it raised something about
        accounts that we know to be honest, with its 95 % interval.
      </p>
      <CheckEntries />

      <h2 id="false-alarms">What the rates mean</h2>
      <p>
        Investors are simulated accounts whose daily returns are independent and normal; traders open, scale
        and close positions at random, pay costs and deposit money now and then. Both have 90, 180 or 365 days
        and true Sharpe ratios of 0, 0.5, 1 or 2. Real returns have fatter tails and markets in common, so
        real rates are higher; a rate of 0 means that none was seen, not that none exists. All seeds are
        fixed: <code>npm run calibrate-checks</code> gives these numbers again.
      </p>
      <p>
        Many checks together are wrong more often than each: of <Figure value={FAMILY_RATE.accounts} /> honest
        traders <Figure value={(100 * FAMILY_RATE.warned) / FAMILY_RATE.accounts} digits={1} unit="%" /> have
        a warning that is shown, and <Figure value={FAMILY_RATE.hidden} /> are hidden. That is why one warning
        is a question and not a verdict.
      </p>
      <PowerTable />

      <h2 id="luck">What the numbers cannot say</h2>
      <p>
        Verified means that the record happened as it says. It does not mean that it was skill. The best
        yearly Sharpe ratio of many providers without any:
      </p>
      <BestByLuck />
      <p>And how long a record has to be before chance can be excluded at 95 %:</p>
      <DaysToTell />
      <p>
        <Link href="/docs/metrics#luck">How luck is taken out</Link> of the ranking, and{" "}
        <Link href="/docs/records">why a record cannot be changed</Link>, have pages of their own.
      </p>

      <h2 id="appeal">If a flag is wrong</h2>
      <p>
        You see every public flag of your record with its evidence, and what it was computed from, at{" "}
        <Link href="/desk/provider">your desk</Link>. Appeal there, once for each flag, in your own words. A
        curator who is not you reads them beside the evidence and upholds or dismisses the flag, with a reason
        you can read. Until then it stays in force. A dismissal holds for {DISMISSAL_DAYS} days against the
        same check, unless it finds something graver. Every step is in the audit log.
      </p>
    </DocsPage>
  );
}

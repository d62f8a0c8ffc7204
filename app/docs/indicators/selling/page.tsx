import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { DocsPage } from "@/components/docs/docs-page";
import { TwoColumns } from "@/components/docs/two-columns";
import { env } from "@/lib/env";
import {
  CRASH_PERCENT,
  CRASH_RUNS_MIN,
  FIRST_DAY_RUNS,
  type RefundRule,
} from "@/lib/indicators/decide-refund";
import { RENEWAL_DAYS } from "@/lib/indicators/licence-state";
import { TRIAL_DAYS_MAX } from "@/lib/indicators/listing-schema";

export const metadata: Metadata = { title: "Buying and selling" };

const LICENCES = [
  ["lifetime", "Paid once, for ever."],
  [
    "monthly",
    "Paid in advance. A month ends on the same day and at the same time of the next month, on its last day where there is none.",
  ],
  [
    "trial",
    `Free for as many days as the developer offers, ${TRIAL_DAYS_MAX} at most; one for each person and indicator, ever.`,
  ],
] as const;

/** What each rule asks for; a new rule does not compile without its words. */
const REFUND_WORDS: Record<RefundRule, string> = {
  failed_proof:
    "The version you run was taken down and none is left that you may run, or it was proven to rewrite history or to look ahead and is worse than what you bought.",
  crash_rate: `At least ${CRASH_PERCENT} % of your runs failed by the indicator's fault, of ${CRASH_RUNS_MIN} runs or more.`,
  first_day: `Within 24 hours of buying, with fewer than ${FIRST_DAY_RUNS} runs and no version pinned; once for each indicator.`,
};

export default async function DocsSelling() {
  await connection();
  const { INDICATOR_REVENUE_SPLIT_DEVELOPER: developer, INDICATOR_REVENUE_SPLIT_PLATFORM: platform } = env();
  return (
    <DocsPage
      title="Buying and selling"
      lead="Prices, renewals, refunds and reviews: the same rules for everybody, kept by the program."
    >
      <h2 id="prices">Prices and licences</h2>
      <p>
        An indicator is free, or sold for ever, by the month, or both, with a trial if its developer likes.
        Free ones need no licence. Built-ins are always free.
      </p>
      <TwoColumns caption="Kinds of licences" heads={["Kind", "What it is"]} rows={LICENCES} code />
      <p>
        You pay the price you were shown: if it changed in between, nothing is charged and you are asked
        again. A second purchase while a licence is in force is refused. Every price a listing ever had stays
        on record. A licence runs the newest approved version, or the one you{" "}
        <Link href="/licences">pin</Link>.
      </p>

      <h2 id="split">The split</h2>
      <p>
        {developer} % go to the developer and {platform} % to the platform. The split is frozen on each sale:
        a later change is for later sales. The developer’s share is rounded down to the cent, and so is its
        part of a refund.
      </p>

      <h2 id="renewals">Renewals</h2>
      <p>
        A month renews by itself until you cancel, at the price you agreed to or a lower one. A raised price
        is never charged without asking: the licence then ends with its month. With too little in the wallet
        it is tried again daily for {RENEWAL_DAYS} days, and a month paid late begins when it is paid.
      </p>

      <h2 id="refunds">Refunds</h2>
      <p>The money is back at once, without asking anybody, when one of these rules applies:</p>
      <TwoColumns
        caption="Rules of refunds"
        heads={["Rule", "When"]}
        rows={Object.entries(REFUND_WORDS)}
        code
      />
      <p>
        The developer’s share and the platform’s share both go back, in the proportion of the sale. The
        licence ends. Anything beside the rules is for an admin to decide, with a written reason.
      </p>

      <h2 id="reviews">Reviews</h2>
      <p>
        Who has a licence, or uses a free indicator, and has run it at least once, may rate it from 1 to 5
        with a comment: one review each, which can be changed. Nobody rates an indicator of their own. A
        review says whether its writer paid. The developer may reply; anybody signed in may report a review to
        the curators.
      </p>
    </DocsPage>
  );
}

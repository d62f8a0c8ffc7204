import type { Metadata } from "next";
import Link from "next/link";
import { VIOLATIONS } from "@/app/docs/indicators/publishing/violations";
import { DocsPage } from "@/components/docs/docs-page";
import { TwoColumns } from "@/components/docs/two-columns";
import { ProofBadge, proofMeaning } from "@/components/indicator/proof-badge";
import { CodeBlock } from "@/components/ui/code-block";
import { groupDigits } from "@/lib/group-digits";
import { COMMAND_LINE_CALL } from "@/lib/indicators/command-line";
import { GATES, type GateName } from "@/lib/indicators/gate-schema";
import { PROOF_CLASSES } from "@/lib/indicators/indicator-schema";
import { SETTLED_AFTER_BARS } from "@/lib/indicators/proof/classify";
import { DISTURBANCES } from "@/lib/indicators/proof/disturb";
import { FULL_PROOF } from "@/lib/indicators/proof/plan-trials";
import { SERIES_KINDS } from "@/lib/indicators/proof/proof-series";

export const metadata: Metadata = { title: "Publishing" };

/** What each gate looks at; a new gate does not compile without its words. */
const GATE_WORDS: Record<GateName, string> = {
  compile: "The source compiles, and what it declares is well-formed.",
  static: "What an indicator may not name, and what is likely a mistake, at its line and column.",
  properties:
    "It neither throws nor passes a limit on bars with gaps, flat prices, no volume, a single bar, and huge prices.",
  "look-ahead": "The proof below.",
  "warm-up": "How many bars it needs before it no longer matters where the data began.",
  cost: "Milliseconds and megabytes a thousand bars.",
  duplicates: "Whether it is a built-in or another listing under a new name.",
  breaking: "What changes for those who use the version before, by running both.",
};

const STATES = [
  ["draft", "Only you see it. It can be replaced and deleted."],
  ["pending", "The gates let it pass; a curator decides."],
  ["approved", "On offer. The greatest approved number is what a licence runs that pins none."],
  ["rejected", "The curator wrote why. Publish a greater number."],
  ["yanked", "Taken back by you or a curator: no new pins; those who pinned it run on with a warning."],
  ["suspended", "Stopped by a curator: runs for nobody, with the reason."],
] as const;

const STEPS = [
  ["major", "An input or output is gone or means something else, or values changed. Others must look at it."],
  ["minor", "Something new; what was there stays as it was."],
  ["patch", "Nothing that a user can see in numbers, inputs or outputs."],
] as const;

export default function DocsPublishing() {
  return (
    <DocsPage
      title="Publishing"
      lead="A version is immutable, proven by programs, then decided by a person. The same programs run on your own machine first."
    >
      <h2 id="versions">Versions</h2>
      <p>
        A version has a semantic number, a changelog, and a hash of source, declaration and engine; it never
        changes. A new one has a greater number than every submitted one.
      </p>
      <TwoColumns caption="States of a version" heads={["State", "Meaning"]} rows={STATES} code />
      <p>
        How much greater is not a matter of taste. Inputs and outputs are compared when you add the version,
        and at the gates both versions run on the same bars: a breaking change under a minor number is
        refused, and told which one it was.
      </p>
      <TwoColumns caption="Steps of a version number" heads={["Step", "When"]} rows={STEPS} code />

      <h2 id="gates">The gates</h2>
      <p>
        They run in this order when you publish. Their report is stored with the version and names lines, bars
        and values; you and the curator read the same one.
      </p>
      <TwoColumns
        caption="The publish gates"
        heads={["Gate", "What it looks at"]}
        rows={GATES.map((gate) => [gate, GATE_WORDS[gate]])}
        code
      />

      <h2 id="proof">The proof of look-ahead</h2>
      <p>
        The value at a bar must not depend on bars behind it. So your code is run on beginnings of series, and
        each value is compared, bit by bit, with the run over the whole; and it is run on series that are
        changed from some bar on, before which nothing may move.
      </p>
      <ul>
        <li>
          {SERIES_KINDS.length} kinds of made-up markets ({SERIES_KINDS.join(", ")}), with every beginning of
          two series and sampled beginnings of {groupDigits(FULL_PROOF.longBars)} and{" "}
          {groupDigits(FULL_PROOF.longestBars)} bars; which ones is drawn from the hash of your source.
        </li>
        <li>
          {DISTURBANCES.length} kinds of disturbance: {DISTURBANCES.join(", ")}.
        </li>
        <li>The defaults of your inputs, every option, and both ends of every range.</li>
      </ul>
      <p>
        The first bar that moved is the evidence, with the value before and after. What it is called is on the
        card of the listing and a filter of the list:
      </p>
      <dl className="divide-y divide-line border-y border-line">
        {PROOF_CLASSES.map((proofClass) => (
          <div key={proofClass} className="py-2.5">
            <dt>
              <ProofBadge proofClass={proofClass} />
            </dt>
            <dd className="mt-1 ml-0">{proofMeaning(proofClass)}</dd>
          </div>
        ))}
      </dl>
      <p>
        A value that moved when {groupDigits(SETTLED_AFTER_BARS)} bars had followed it is history; one that
        moved nearer the end repaints.
      </p>

      <h2 id="violations">Typical violations, mended</h2>
      <p>Each of these is run by our tests: the first is found, the second is clean.</p>
      {VIOLATIONS.map(({ title, why, wrong, right, class: proofClass }) => (
        <section key={title} aria-label={title} className="flex flex-col gap-2">
          <h3>
            {title} <ProofBadge proofClass={proofClass} />
          </h3>
          <p>{why}</p>
          <div className="grid gap-2 xl:w-[calc(100%+15rem)] xl:grid-cols-2">
            <CodeBlock bare label={`Found: ${title}`} code={wrong} className="border-l-2 border-l-down" />
            <CodeBlock bare label={`Clean: ${title}`} code={right} className="border-l-2 border-l-up" />
          </div>
        </section>
      ))}

      <h2 id="warm-up">Warm-up</h2>
      <p>
        An average that remembers for ever gives other values on data that begin later. The gate runs your
        code from later starts until all outputs agree, and the page of the listing says how many bars that
        takes. An indicator that sums from the first bar never agrees; that is allowed and shown.
      </p>

      <h2 id="cost">Cost</h2>
      <p>
        Time and memory are measured at several lengths and a line is laid through them, so that buyers know
        what a thousand bars cost. What real runs took, and how many of them succeeded, stands beside it on
        the page.
      </p>

      <h2 id="duplicates">Near-duplicates</h2>
      <p>
        Words and values are compared with the built-ins and with other listings. A likeness is a warning for
        the curator and names what is alike; it does not refuse by itself.
      </p>

      <h2 id="at-home">Before you publish</h2>
      <CodeBlock bare label="The gates at home" code={`${COMMAND_LINE_CALL} prove my-average.indicator.ts`} />
      <p>
        The <Link href="/docs/indicators/command-line">command line</Link> runs the same gates on your
        machine.
      </p>
    </DocsPage>
  );
}

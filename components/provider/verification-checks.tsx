import { Moment } from "@/components/money/moment";
import { CheckResultItem } from "@/components/provider/check-result";
import { LevelBadge } from "@/components/provider/level-badge";
import { VERDICT_LOOKS } from "@/components/provider/verification-words";
import { Badge } from "@/components/ui/badge";
import { Figure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import type { VerificationRunDto } from "@/lib/verification/run-schema";

/** A run of the checks: what it came to, what the next level asks for, and every check with its evidence. */
export function VerificationChecks({ run }: { run: VerificationRunDto }) {
  const { tone, icon, words, lead } = VERDICT_LOOKS[run.verdict];
  const raised = run.checks.filter(({ state }) => state === "raised").length;
  const passed = run.checks.filter(({ state }) => state === "passed").length;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <StatRow>
        <Stat
          label="Verdict"
          value={
            <Badge tone={tone} {...(icon === undefined ? {} : { icon })}>
              {words}
            </Badge>
          }
          note={lead}
        />
        <Stat label="Level" value={<LevelBadge level={run.level} />} note="of L0 to L4" />
        <Stat
          label="Checks"
          value={
            <>
              <Figure value={passed} /> passed, <Figure value={raised} /> found something
            </>
          }
          note={`${run.checks.length - passed - raised} lack data or do not apply`}
        />
        <Stat
          label="Score"
          value={<Figure value={run.score} digits={2} />}
          note="0: nothing found; from 0.60 hidden"
        />
        <Stat
          label="Last run"
          value={<Moment at={run.startedAt} day />}
          note={`over ${run.periodDays} days`}
        />
      </StatRow>
      {run.missing.length > 0 && <NextLevel level={run.level} missing={run.missing} />}
      <Panel title="Checks" note="in the order of running; each opens with its evidence" flush>
        {run.checks.map((result) => (
          <CheckResultItem key={result.check} result={result} />
        ))}
      </Panel>
    </div>
  );
}

function NextLevel({ level, missing }: { level: number; missing: readonly string[] }) {
  return (
    <Panel title={`What level ${level + 1} asks for`}>
      <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5">
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}

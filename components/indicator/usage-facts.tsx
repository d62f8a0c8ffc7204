import type { ReactNode } from "react";
import { Moment } from "@/components/money/moment";
import { Figure, formatNumber } from "@/components/ui/figure";
import { successRate, USAGE_DAYS, type VersionUsage } from "@/lib/indicators/usage-schema";

const NO_RUNS = `Nobody has run it in the last ${USAGE_DAYS} days.`;
const NOT_TIMED = `No successful run of the last ${USAGE_DAYS} days was timed.`;

/** How often a version succeeded and how fast, with the number of runs and the time they are from. */
export function UsageFacts({ usage }: { usage: VersionUsage | null }) {
  const rate = usage === null ? null : successRate(usage);
  return (
    <div className="flex flex-col gap-2">
      <dl className="grid grid-cols-3 gap-x-4 gap-y-1 text-sm">
        <Fact name="Success rate">
          <Figure value={rate === null ? null : rate * 100} digits={1} unit="%" reason={NO_RUNS} />
        </Fact>
        <Fact name="Median time">
          <Time ms={usage?.p50Ms ?? null} reason={usage === null ? NO_RUNS : NOT_TIMED} />
        </Fact>
        <Fact name="95 of 100 within">
          <Time ms={usage?.p95Ms ?? null} reason={usage === null ? NO_RUNS : NOT_TIMED} />
        </Fact>
      </dl>
      <p className="text-xs text-ink-2">
        {usage === null ? (
          NO_RUNS
        ) : (
          <>
            n = <span className="figure">{formatNumber(usage.runs)}</span> {usage.runs === 1 ? "run" : "runs"}{" "}
            in {USAGE_DAYS} days, as of <Moment at={usage.asOf} className="text-xs" />
          </>
        )}
      </p>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-2">{name}</dt>
      <dd className="text-base">{children}</dd>
    </div>
  );
}

function Time({ ms, reason }: { ms: number | null; reason: string }) {
  return <Figure value={ms} digits={ms !== null && ms < 10 ? 2 : 0} unit="ms" reason={reason} />;
}

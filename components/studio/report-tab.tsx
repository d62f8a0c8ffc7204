"use client";

import { GateReportPanel } from "@/components/indicator/gate-report";
import { GateProgressBar } from "@/components/studio/gate-progress-bar";
import type { useCheck } from "@/components/studio/use-check";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";

export interface ReportTabProps {
  check: ReturnType<typeof useCheck>;
  source: string;
}

/** What the publish gates say of the text, asked for before anything is published. */
export function ReportTab({ check, source }: ReportTabProps) {
  const { progress, checked, problem, start } = check;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Panel title="Check" note="what publishing would find, without publishing">
        <div className="flex flex-col gap-3">
          <p className="max-w-prose text-sm text-ink-2">
            Compiles it, feeds it gaps, flat prices and single bars, proves that it sees no later bar,
            measures how many bars it needs and what it costs, and looks for others like it.
          </p>
          <Button onClick={() => void start(source)} pending={progress !== null} className="w-fit">
            Check the text
          </Button>
          {progress && <GateProgressBar progress={progress} />}
          {problem && <FormError problem={problem} />}
        </div>
      </Panel>
      {checked && checked.source !== source && (
        <Notice tone="warn">The report is of an earlier text. Check again for this one.</Notice>
      )}
      {checked && <GateReportPanel report={checked.report} />}
    </div>
  );
}

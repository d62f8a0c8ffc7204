"use client";

import { useEffect, useMemo, useRef } from "react";
import { CandleChart } from "@/components/chart/candle-chart";
import { chartOutputs } from "@/components/chart/chart-outputs";
import { DownloadButton } from "@/components/indicator/download-button";
import { LastValues } from "@/components/indicator/last-values";
import { ReceiptFacts } from "@/components/indicator/receipt-facts";
import { outputsCsv, outputsJson, receiptJson } from "@/components/indicator/result-files";
import type { FinishedRun } from "@/components/indicator/use-indicator-run";
import { LinkButton } from "@/components/ui/button";
import { formatNumber } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { Manifest } from "@/lib/indicators/manifest-schema";

export interface RunResultProps {
  slug: string;
  name: string;
  manifest: Manifest;
  run: FinishedRun;
  /** Another run is on its way. */
  stale: boolean;
}

/** What a run answered: chart, last values, files, receipt. */
export function RunResult({ slug, name, manifest, run, stale }: RunResultProps) {
  const heading = useRef<HTMLElement>(null);
  const { result, bars, firstDrawn } = run;
  const { receipt } = result;
  const outputs = useMemo(() => {
    const drawn = Object.entries(result.outputs).map(
      ([key, values]) => [key, values.slice(firstDrawn)] as const,
    );
    return chartOutputs(manifest.outputs, Object.fromEntries(drawn));
  }, [result, firstDrawn, manifest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every new receipt is announced by moving there.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start", behavior: "smooth" });
  }, [receipt.id]);

  return (
    <section
      ref={heading}
      tabIndex={-1}
      aria-label="Result of the run"
      aria-busy={stale || undefined}
      className="flex scroll-mt-16 flex-col gap-5 outline-none"
    >
      {result.warning !== null && (
        <Notice tone="warn" announce title={`You run ${result.version}, which is on offer no more`}>
          {result.warning}
        </Notice>
      )}
      <Panel
        title="Result"
        note={`version ${result.version}, ${formatNumber(result.time.length)} bars`}
        actions={
          <>
            <DownloadButton make={() => outputsCsv(slug, result)}>CSV</DownloadButton>
            <DownloadButton make={() => outputsJson(slug, result)}>JSON</DownloadButton>
          </>
        }
      >
        <CandleChart bars={bars} outputs={outputs} label={`Your bars with ${name}`} />
        {firstDrawn > 0 && (
          <p className="mt-2 text-sm text-ink-2">
            The chart draws the newest {formatNumber(bars.time.length)} bars; the files have all of them.
          </p>
        )}
      </Panel>
      <Panel title="Last values" note="newest first" flush>
        <LastValues outputs={manifest.outputs} result={result} close={bars.close} />
      </Panel>
      <Panel
        title="Receipt"
        note="the same code, bars and settings give the same bytes"
        actions={
          <>
            <DownloadButton make={() => receiptJson(receipt)}>Receipt as JSON</DownloadButton>
            <LinkButton href={`/runs/${receipt.id}`} size="sm">
              Open receipt
            </LinkButton>
          </>
        }
      >
        <ReceiptFacts receipt={receipt} />
      </Panel>
    </section>
  );
}

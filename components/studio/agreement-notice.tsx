"use client";

import { useMemo } from "react";
import type { StudioRun } from "@/components/studio/use-preview";
import type { ServerRun } from "@/components/studio/use-server-run";
import { formatNumber } from "@/components/ui/figure";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { type Agreement, compareOutputs } from "@/lib/sandbox/preview/compare-outputs";
import { exactnessOf } from "@/lib/sandbox/preview/exactness";

export interface AgreementNoticeProps {
  preview: StudioRun | null;
  server: ServerRun;
}

/** What the server's run cost, and whether this browser's run of the same gave the same. */
export function AgreementNotice({ preview, server }: AgreementNoticeProps) {
  const agreement = useMemo(
    () =>
      preview !== null && isSameRun(preview, server) ? compareOutputs(preview.outputs, server.outputs) : null,
    [preview, server],
  );
  const { tone, title, words } = wordsOf(agreement, exactnessOf(server.source) === "exact");
  const { cpuMicros, peakMemoryKb, outputHash } = server.cost;
  return (
    <Notice tone={tone} announce title={title}>
      {words !== undefined && <p>{words}</p>}
      <p>
        The run took <span className="figure">{formatNumber(cpuMicros / 1_000, 1)}</span> ms of CPU and{" "}
        <span className="figure">{formatNumber(peakMemoryKb / 1_024, 1)}</span> MB; output hash{" "}
        <code title={outputHash}>{outputHash.slice(0, 12)}</code>.
      </p>
    </Notice>
  );
}

/** Same text, same bars, same inputs. */
export function isSameRun(left: StudioRun, right: StudioRun): boolean {
  return left.source === right.source && left.bars === right.bars && left.inputs === right.inputs;
}

function wordsOf(
  agreement: Agreement | null,
  isExact: boolean,
): { tone: NoticeTone; title: string; words?: string } {
  if (agreement === null) return { tone: "info", title: "Run on the server" };
  if (agreement.kind === "same")
    return { tone: "ok", title: "The server gives the same bytes as this browser" };
  if (agreement.kind === "different") {
    const words = `First at bar ${formatNumber(agreement.bar)} of ${agreement.output}. The chart shows the server’s: what people run.`;
    return { tone: "warn", title: "The server gives other numbers than this browser", words };
  }
  const words = `The largest difference is ${agreement.relative.toExponential(1)} of a value. The chart shows the server’s.`;
  return isExact
    ? { tone: "warn", title: "The server’s bytes differ from this browser’s", words }
    : { tone: "ok", title: "The server agrees with this browser to twelve digits", words };
}

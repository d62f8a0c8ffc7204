"use client";

import { useEffect, useRef, useState } from "react";
import type { CandleBars } from "@/components/chart/chart-data";
import type { IndicatorInputValues } from "@/components/indicator/inputs-form";
import { declaredValues } from "@/components/studio/declared-values";
import { PreviewFrame } from "@/components/studio/preview/preview-frame";
import type { OutputSeries } from "@/lib/indicators/execution-schema";
import { manifestJson } from "@/lib/indicators/manifest-json";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import { seriesJson } from "@/lib/indicators/series-json";
import type { SandboxFailure } from "@/lib/sandbox/failure";
import { type Bars, emptyBars } from "@/lib/ta/bars";
import { BAR_COLUMNS } from "@/lib/ta/packed-bars";

/** A run of a source over bars. */
export interface StudioRun {
  source: string;
  bars: CandleBars;
  inputs: IndicatorInputValues;
  manifest: Manifest;
  outputs: OutputSeries;
}

interface Described {
  source: string;
  manifest: Manifest;
}

/** `run` is null without bars. */
type Previewed = { ok: true; run: StudioRun | null } | { ok: false; failure: SandboxFailure };

const PAUSE_MS = 250;

/**
 * Runs the text in this browser as it changes. The last good manifest and run stay while the next is on its way or
 * fails; `failure` is of the newest text.
 */
export function usePreview(
  address: string,
  source: string,
  bars: CandleBars | null,
  inputs: IndicatorInputValues,
) {
  const [described, setDescribed] = useState<Described | null>(null);
  const [run, setRun] = useState<StudioRun | null>(null);
  const [failure, setFailure] = useState<SandboxFailure | null>(null);
  const [busy, setBusy] = useState(true);
  const frame = useRef<PreviewFrame | null>(null);
  const known = useRef<Described | null>(null);

  useEffect(() => {
    const opened = new PreviewFrame(address);
    frame.current = opened;
    return () => {
      frame.current = null;
      opened.close();
    };
  }, [address]);

  useEffect(() => {
    let stale = false;
    setBusy(true);
    async function work() {
      if (frame.current === null) return;
      const previewed = await previewWith(frame.current);
      if (stale) return;
      if (previewed.ok && previewed.run !== null) setRun(previewed.run);
      setFailure(previewed.ok ? null : previewed.failure);
      setBusy(false);
    }
    async function previewWith(opened: PreviewFrame): Promise<Previewed> {
      if (known.current?.source !== source) {
        const answer = await opened.describe(source);
        if (!answer.ok) return answer;
        known.current = { source, manifest: manifestJson(answer.value) };
        setDescribed(known.current);
      }
      const { manifest } = known.current;
      if (bars === null) return { ok: true, run: null };
      const values = declaredValues(manifest, inputs);
      const answer = await opened.run({ source, bars: columnsOf(bars), inputs: values });
      if (!answer.ok) return answer;
      const outputs = seriesJson(Object.fromEntries(answer.value));
      return { ok: true, run: { source, bars, inputs, manifest, outputs } };
    }
    const timer = setTimeout(() => void work(), PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
      frame.current?.stop();
    };
  }, [source, bars, inputs]);

  return { manifest: described?.manifest ?? null, run, failure, busy };
}

function columnsOf(bars: CandleBars): Bars {
  const columns = emptyBars(bars.time.length);
  for (const name of BAR_COLUMNS) columns[name].set(bars[name]);
  return columns;
}

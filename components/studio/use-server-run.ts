"use client";

import { useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import type { IndicatorInputValues } from "@/components/indicator/inputs-form";
import { declaredValues } from "@/components/studio/declared-values";
import type { StudioRun } from "@/components/studio/use-preview";
import type { StudioBars } from "@/components/studio/use-studio-bars";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import type { StudioRunResult } from "@/lib/indicators/studio-schema";

export interface ServerRun extends StudioRun {
  cost: Pick<StudioRunResult, "cpuMicros" | "peakMemoryKb" | "outputHash">;
}

interface Order {
  source: string;
  chosen: StudioBars;
  inputs: IndicatorInputValues;
  /** What the text declares as far as this browser knows; null: the defaults are run. */
  manifest: Manifest | null;
}

/** Runs the text in the sandbox of the server, one run at a time. */
export function useServerRun() {
  const [run, setRun] = useState<ServerRun | null>(null);
  const [problem, setProblem] = useState<{ source: string; problem: ApiProblem } | null>(null);
  const [pending, setPending] = useState(false);

  async function start({ source, chosen, inputs, manifest }: Order) {
    if (pending) return;
    setPending(true);
    setProblem(null);
    try {
      const values = manifest === null ? {} : declaredValues(manifest, inputs);
      const json = { source, inputs: values, ...chosen.request };
      const result = await callApi<StudioRunResult>("/api/indicators/studio/run", { json });
      setRun({
        source,
        bars: chosen.bars,
        inputs,
        manifest: result.manifest,
        outputs: result.outputs,
        cost: result,
      });
    } catch (error) {
      setProblem({ source, problem: toApiProblem(error) });
    } finally {
      setPending(false);
    }
  }
  return { run, problem, pending, start };
}

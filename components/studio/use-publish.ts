"use client";

import { useEffect, useRef, useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import type { GateProgress } from "@/components/studio/use-check";
import { GateReport, type GateRunDto, type PublishResult } from "@/lib/indicators/gate-schema";

export interface Publication {
  version: string;
  source: string;
  changelog: string;
}

/** How the last publication ended: with the curators, or at a gate. */
export interface Published {
  version: string;
  report: GateReport | null;
  passed: boolean;
}

const LOOK_AGAIN_MS = 1_000;

/** Makes a version of the text, sends it through the gates and follows them to their end. */
export function usePublish(slug: string, onEnd: () => void) {
  const [progress, setProgress] = useState<GateProgress | null>(null);
  const [published, setPublished] = useState<Published | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const leaving = useRef<AbortController>(new AbortController());

  useEffect(() => {
    const abort = new AbortController();
    leaving.current = abort;
    return () => abort.abort();
  }, []);

  async function start({ version, source, changelog }: Publication) {
    const { signal } = leaving.current;
    setProblem(null);
    setPublished(null);
    setProgress({ stage: "compile", done: 0, total: 1 });
    try {
      const json = { version, source, changelog };
      await callApi(`/api/indicators/${slug}/version`, { json, idempotencyKey: crypto.randomUUID(), signal });
      const path = `/api/indicators/${slug}/publish`;
      const begun = await callApi<PublishResult>(path, { json: { version }, signal });
      const { state, report } = await followed(begun.run);
      setPublished({ version, report, passed: state === "passed" });
    } catch (error) {
      if (signal.aborted) return;
      const refusal = toApiProblem(error);
      const report = GateReport.safeParse(refusal.report);
      if (report.success) setPublished({ version, report: report.data, passed: false });
      else setProblem(refusal);
    }
    setProgress(null);
    onEnd();

    async function followed(run: GateRunDto): Promise<GateRunDto> {
      if (run.state !== "running") return run;
      setProgress(run);
      await new Promise((looked) => setTimeout(looked, LOOK_AGAIN_MS));
      return await followed(
        await callApi<GateRunDto>(`/api/indicators/${slug}/versions/${version}/gate`, { signal }),
      );
    }
  }
  return { progress, published, problem, start };
}

"use client";

import { useEffect, useRef, useState } from "react";
import { ApiProblem, callApiForLines, toApiProblem } from "@/components/api-client";
import type { CheckLine, GateReport } from "@/lib/indicators/gate-schema";

export interface GateProgress {
  /** The gate at work. */
  stage: string;
  done: number;
  total: number;
}

/** What the gates said of a text. */
export interface CheckedText {
  source: string;
  report: GateReport;
}

/** Runs the publish gates over the text, without publishing it; one check at a time. */
export function useCheck(slug: string) {
  const [progress, setProgress] = useState<GateProgress | null>(null);
  const [checked, setChecked] = useState<CheckedText | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  async function start(source: string) {
    if (running.current !== null) return;
    const abort = new AbortController();
    running.current = abort;
    setProblem(null);
    setProgress({ stage: "compile", done: 0, total: 1 });
    try {
      const options = { json: { source }, signal: abort.signal };
      for await (const line of callApiForLines<CheckLine>(`/api/indicators/${slug}/draft/check`, options)) {
        if (line.type === "progress") setProgress(line);
        else if (line.type === "report") setChecked({ source, report: line.report });
        else setProblem(new ApiProblem({ code: "UNAVAILABLE", status: 0, detail: line.message }));
      }
    } catch (error) {
      if (!abort.signal.aborted) setProblem(toApiProblem(error));
    } finally {
      running.current = null;
      if (!abort.signal.aborted) setProgress(null);
    }
  }
  return { progress, checked, problem, start };
}

"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ApiProblem, toApiProblem } from "@/components/api-client";
import { inputProblems } from "@/components/indicator/inputs-form";
import type { ChartIndicator } from "@/components/workspace/chart-indicator";
import { type IndicatorRun, runIndicator, runKey } from "@/components/workspace/indicator-run";
import { createRunQueue } from "@/components/workspace/run-queue";
import type { AnsweredRun } from "@/components/workspace/workspace-outputs";
import type { LayoutIndicator } from "@/lib/insights/layout-schema";
import type { CandlesAnswer } from "@/lib/market-data/schema";

/** How an indicator of the chart stands; its last answer on these bars stays while the next is on its way. */
export interface RunState {
  busy: boolean;
  run: AnsweredRun | null;
  problem: ApiProblem | null;
}

type Answers = ReadonlyMap<string, AnsweredRun | ApiProblem>;

/** Typing a number asks once, when it is done. */
const DEBOUNCE_MS = 300;
/** Of an indicator that is not run: hidden, not known yet, or with settings that cannot be run. */
export const IDLE: RunState = { busy: false, run: null, problem: null };

/** Runs every shown indicator on the bars of the chart, two at a time; equal runs of one visit once. */
export function useIndicatorRuns(
  bars: CandlesAnswer | null,
  placed: readonly LayoutIndicator[],
  known: Readonly<Record<string, ChartIndicator | null>>,
) {
  const queue = useRef(createRunQueue<AnsweredRun>());
  const [answers, setAnswers] = useState<Answers>(new Map());
  const shown = useRef(new Map<string, { dataset: string; run: AnsweredRun }>());
  const wanted = useMemo(() => wantedRuns(bars, placed, known), [bars, placed, known]);

  useEffect(() => {
    const keys = new Set(wanted.map(({ key }) => key));
    queue.current.keepOnly(keys);
    // The queue remembers what is no longer drawn.
    const add = (key: string, answer: AnsweredRun | ApiProblem) =>
      setAnswers((before) =>
        before.has(key) ? before : new Map([...before].filter(([old]) => keys.has(old))).set(key, answer),
      );
    const timer = setTimeout(() => {
      for (const { key, run } of wanted) {
        if (answers.has(key)) continue;
        queue.current
          .run(key, (signal) => runIndicator(run, signal))
          .then((answer) => add(key, answer))
          .catch((error: unknown) => {
            if (!isAbort(error)) add(key, toApiProblem(error));
          });
      }
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [wanted, answers]);

  const states = useMemo(() => {
    const byId: Record<string, RunState> = {};
    for (const { id, key, run } of wanted) {
      const answer = answers.get(key);
      const dataset = run.bars.datasetHash;
      if (answer !== undefined && !(answer instanceof ApiProblem))
        shown.current.set(id, { dataset, run: answer });
      const last = shown.current.get(id);
      byId[id] = {
        busy: answer === undefined,
        run: last?.dataset === dataset ? last.run : null,
        problem: answer instanceof ApiProblem ? answer : null,
      };
    }
    return byId;
  }, [wanted, answers]);

  /** Asks again for what was refused. */
  const retry = useCallback(() => {
    setAnswers((before) => new Map([...before].filter(([, answer]) => !(answer instanceof ApiProblem))));
  }, []);
  return { states, retry };
}

interface WantedRun {
  id: string;
  key: string;
  run: IndicatorRun;
}

function wantedRuns(
  bars: CandlesAnswer | null,
  placed: readonly LayoutIndicator[],
  known: Readonly<Record<string, ChartIndicator | null>>,
): WantedRun[] {
  if (bars === null || bars.time.length === 0) return [];
  return placed.flatMap(({ id, slug, inputs, hidden }) => {
    const indicator = known[slug];
    if (indicator === undefined || indicator === null || hidden) return [];
    if (Object.keys(inputProblems(indicator.manifest.inputs, inputs)).length > 0) return [];
    const run = { indicator, inputs, bars };
    return [{ id, key: runKey(run), run }];
  });
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

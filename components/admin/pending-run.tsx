"use client";

import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { RunChart } from "@/components/admin/run-chart";
import { runVersion, type VersionRun } from "@/components/admin/run-version";
import { type ApiProblem, toApiProblem } from "@/components/api-client";
import { type IndicatorInputValues, InputsForm, inputProblems } from "@/components/indicator/inputs-form";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Skeleton } from "@/components/ui/skeleton";
import type { Manifest } from "@/lib/indicators/manifest-schema";

export interface PendingRunProps {
  indicatorId: string;
  version: string;
  manifest: Manifest;
  /** Instruments with sample bars and their intervals; at least one. */
  samples: readonly { symbol: string; intervals: readonly string[] }[];
}

/** The code that waits, run in the sandbox on sample bars: once when the page opens, then on demand. */
export function PendingRun({ indicatorId, version, manifest, samples }: PendingRunProps) {
  const [symbol, setSymbol] = useState(samples[0]?.symbol ?? "");
  const intervals = samples.find((sample) => sample.symbol === symbol)?.intervals ?? [];
  const [wanted, setWanted] = useState("1d");
  const interval = intervals.includes(wanted) ? wanted : (intervals[0] ?? "");
  const [inputs, setInputs] = useState<IndicatorInputValues>({});
  const [run, setRun] = useState<VersionRun | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, setPending] = useState(true);
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    async (order: { symbol: string; interval: string; inputs: IndicatorInputValues }) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setPending(true);
      setProblem(null);
      try {
        setRun(await runVersion({ indicatorId, version, ...order }, controller.signal));
      } catch (error) {
        if (controller.signal.aborted) return;
        setRun(null);
        setProblem(toApiProblem(error));
      }
      if (running.current === controller) setPending(false);
    },
    [indicatorId, version],
  );

  const first = useRef({ symbol, interval, inputs });
  useEffect(() => {
    void start(first.current);
    return () => running.current?.abort();
  }, [start]);

  const blocked = Object.keys(inputProblems(manifest.inputs, inputs)).length > 0;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!blocked) void start({ symbol, interval, inputs });
  }
  return (
    <div className="flex flex-col gap-4">
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-[10rem_10rem_auto] sm:items-end">
          <Field label="Sample bars">
            <Select value={symbol} onChange={(event) => setSymbol(event.target.value)}>
              {samples.map((sample) => (
                <option key={sample.symbol}>{sample.symbol}</option>
              ))}
            </Select>
          </Field>
          <Field label="Interval">
            <Select value={interval} onChange={(event) => setWanted(event.target.value)}>
              {intervals.map((option) => (
                <option key={option}>{option}</option>
              ))}
            </Select>
          </Field>
          <Button
            type="submit"
            pending={pending}
            disabled={blocked}
            className="col-span-2 sm:col-span-1 sm:w-fit"
          >
            Run again
          </Button>
        </div>
        <InputsForm inputs={manifest.inputs} value={inputs} onChange={setInputs} />
      </form>
      <FormError problem={problem} />
      {run ? (
        <RunChart run={run} manifest={manifest} stale={pending} />
      ) : (
        pending && <Skeleton className="h-[29rem] w-full" />
      )}
    </div>
  );
}

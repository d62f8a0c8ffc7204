"use client";

import { useMemo } from "react";
import type { VersionRun } from "@/components/admin/run-version";
import { CandleChart } from "@/components/chart/candle-chart";
import { chartOutputs } from "@/components/chart/chart-outputs";
import { classNames } from "@/components/ui/class-names";
import { Figure, formatNumber } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Manifest } from "@/lib/indicators/manifest-schema";

/** What one run answered: drawn, counted and measured. */
export function RunChart({ run, manifest, stale }: { run: VersionRun; manifest: Manifest; stale: boolean }) {
  const { bars, result, symbol, interval } = run;
  const outputs = useMemo(() => chartOutputs(manifest.outputs, result.outputs), [manifest, result]);
  const { receipt } = result;
  return (
    <div aria-busy={stale} className={classNames("flex flex-col gap-4", stale && "opacity-60")}>
      <CandleChart bars={bars} outputs={outputs} label={`${symbol}, ${interval}, with ${manifest.name}`} />
      <p className="text-sm text-ink-2">
        <span className="figure">{formatNumber(receipt.bars)}</span> bars in{" "}
        <span className="figure">{formatNumber(receipt.cpuMicros / 1_000, 1)}</span> ms of processor time, at
        most <span className="figure">{formatNumber(receipt.peakMemoryKb / 1_024, 1)}</span> MiB of memory.
      </p>
      <Table caption="What each output holds">
        <thead>
          <tr>
            <Th>Output</Th>
            <Th numeric>Values</Th>
            <Th numeric>Gaps at the start</Th>
            <Th numeric>Gaps later</Th>
            <Th numeric>Last value</Th>
          </tr>
        </thead>
        <tbody>
          {outputs.map((output) => (
            <OutputRow key={output.name} title={output.title} values={output.values} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function OutputRow({ title, values }: { title: string; values: readonly (number | null)[] }) {
  const present = values.filter((value) => value !== null).length;
  const first = values.findIndex((value) => value !== null);
  const warmUp = first === -1 ? values.length : first;
  return (
    <Tr>
      <Td className="font-semibold">{title}</Td>
      <Td numeric>
        <Figure value={present} />
      </Td>
      <Td numeric>
        <Figure value={warmUp} />
      </Td>
      <Td numeric>
        <Figure value={values.length - present - warmUp} />
      </Td>
      <Td numeric>
        <Figure value={values.at(-1) ?? null} digits={4} reason="The last bar has no value." />
      </Td>
    </Tr>
  );
}

import type { ReactNode } from "react";
import { HashText } from "@/components/indicator/hash-text";
import { outcomeText } from "@/components/indicator/outcome-badge";
import { Moment } from "@/components/money/moment";
import { Figure, formatNumber } from "@/components/ui/figure";
import type { ReceiptDto } from "@/lib/indicators/execution-schema";
import { formatMoment } from "@/lib/time";

const BYTES_PER_KB = 1_024;

/** Everything a receipt says, with what each hash covers. */
export function ReceiptFacts({ receipt }: { receipt: ReceiptDto }) {
  const settings = Object.entries(receipt.inputs);
  return (
    <dl className="grid grid-cols-1 sm:grid-cols-[auto_minmax(0,1fr)]">
      <Fact name="Receipt">
        <span className="figure text-sm break-all">{receipt.id}</span>
      </Fact>
      <Fact name="When">
        <Moment at={receipt.createdAt} />
      </Fact>
      <Fact name="Outcome">{outcomeText(receipt.outcome)}</Fact>
      <Fact name="Bars">
        <Figure value={receipt.bars} /> <span className="text-ink-2">{datasetText(receipt.dataset)}</span>
      </Fact>
      <Fact name="Settings">
        {settings.length === 0 ? (
          <span className="text-ink-2">none</span>
        ) : (
          <span className="figure text-sm break-words">
            {settings.map(([key, value]) => `${key} = ${value}`).join(", ")}
          </span>
        )}
      </Fact>
      {receipt.wallMicros !== null && (
        <Fact name="Run time">
          <Figure value={receipt.wallMicros / 1_000} digits={2} unit="ms" />
        </Fact>
      )}
      <Fact name="CPU time">
        <Figure value={receipt.cpuMicros / 1_000} digits={2} unit="ms" />
      </Fact>
      <Fact name="Peak memory">
        <Figure value={receipt.peakMemoryKb / BYTES_PER_KB} digits={1} unit="MiB" />
      </Fact>
      <Fact name="Engine">
        <span className="figure text-sm break-all">{receipt.engine}</span>
      </Fact>
      <Fact name="Version hash" note="source, manifest and engine of the version">
        <HashText hash={receipt.versionHash} of="version hash" full />
      </Fact>
      <Fact name="Dataset hash" note="the bars, as packed numbers">
        <HashText hash={receipt.datasetHash} of="dataset hash" full />
      </Fact>
      <Fact name="Input hash" note="version hash, dataset hash and settings">
        <HashText hash={receipt.inputHash} of="input hash" full />
      </Fact>
      <Fact name="Output hash" note="the bytes of every output">
        <HashText
          hash={receipt.outputHash}
          of="output hash"
          full
          reason="The run failed: there is no output."
        />
      </Fact>
    </dl>
  );
}

function Fact({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="pt-2 text-sm text-ink-2 sm:border-b sm:border-line sm:py-2 sm:pr-6">
        {name}
        {note !== undefined && <span className="block text-xs">{note}</span>}
      </dt>
      <dd className="min-w-0 border-b border-line pb-2 sm:py-2">{children}</dd>
    </div>
  );
}

function datasetText(dataset: ReceiptDto["dataset"]): string {
  if (dataset.kind === "upload") return "sent by you";
  const { symbol, interval, from, to } = dataset;
  const days =
    from === null || to === null ? "" : `, ${formatMoment(new Date(from))} to ${formatMoment(new Date(to))}`;
  return `of ${symbol ?? "stored market data"}${interval === null ? "" : `, ${interval}`}${days}`;
}

/** `1,258 bars` and where they came from, on one line of a list. */
export function datasetSummary(receipt: ReceiptDto): string {
  const { kind, symbol, interval } = receipt.dataset;
  const bars = `${formatNumber(receipt.bars)} bars`;
  return kind === "upload" ? `${bars}, upload` : `${bars}, ${symbol ?? "market"} ${interval ?? ""}`.trim();
}

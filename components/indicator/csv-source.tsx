"use client";

import { useState } from "react";
import { type CsvReading, readCsvFile } from "@/components/indicator/read-csv-file";
import { Badge } from "@/components/ui/badge";
import { formatNumber } from "@/components/ui/figure";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/time";

const FILE_BYTES_MAX = 24_000_000;

export interface CsvSourceProps {
  reading: CsvReading | null;
  onReading: (reading: CsvReading | null) => void;
  disabled?: boolean;
}

/** Takes a CSV of bars and says how it was read, or which lines are wrong and why. */
export function CsvSource({ reading, onReading, disabled }: CsvSourceProps) {
  const [file, setFile] = useState<File | null>(null);
  const [failure, setFailure] = useState<string>();

  async function take(next: File) {
    setFile(next);
    setFailure(undefined);
    onReading(null);
    try {
      onReading(await readCsvFile(next));
    } catch {
      setFailure(`${next.name} could not be read. Check that it still exists and choose it again.`);
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <FileDrop
        label="CSV of bars"
        hint="First line: time, open, high, low, close and, if there is one, volume, in any order. Times as YYYY-MM-DD, ISO-8601 or epoch; at most 100,000 bars. It is read here in the browser first."
        accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
        maxBytes={FILE_BYTES_MAX}
        file={file}
        error={failure}
        disabled={disabled}
        onFile={take}
      />
      {reading && <Reading reading={reading} />}
    </div>
  );
}

function Reading({ reading }: { reading: CsvReading }) {
  if (!reading.ok) {
    const { problems, problemCount } = reading;
    return (
      <Notice
        tone="error"
        announce
        title={`${formatNumber(problemCount)} ${problemCount === 1 ? "line is" : "lines are"} not usable. Nothing was sent.`}
      >
        <ol aria-label="Lines that were refused" className="max-h-60 overflow-y-auto">
          {problems.map(({ line, message }) => (
            <li key={`${line} ${message}`} className="flex gap-3">
              <span className="figure w-20 shrink-0 text-right text-ink">line {line}</span>
              <span className="min-w-0">{message}</span>
            </li>
          ))}
        </ol>
        {problemCount > problems.length && <p>The first {problems.length} are listed.</p>}
      </Notice>
    );
  }
  const { time } = reading.bars;
  return (
    <Notice tone="ok" announce title={`${formatNumber(time.length)} bars, ready to run`}>
      <p>
        <span className="figure">{formatMoment(new Date(time[0] ?? 0))}</span> to{" "}
        <span className="figure">{formatMoment(new Date(time.at(-1) ?? 0))}</span>
        {!reading.hasVolume && ". No volume column: volume is 0 on every bar."}
      </p>
      <ul aria-label="Columns" className="mt-2 flex flex-wrap gap-1.5">
        {reading.columns.map(({ header, readAs }) => (
          <li key={`${header} ${readAs}`}>
            <Badge>{readAs === null ? `${header}: not used` : `${header} → ${readAs}`}</Badge>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { listAddress } from "@/components/money/list-address";
import { Button, LinkButton } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { groupDigits } from "@/lib/group-digits";
import { IMPORT_BARS_MAX, IMPORT_BYTES_MAX } from "@/lib/market-data/import-limits";
import type { ImportAnswer } from "@/lib/market-data/import-schema";
import { INTERVALS } from "@/lib/market-data/intervals";

/** Sends a CSV of candles and tells what became of them, or which lines are refused. */
export function ImportForm({ symbols }: { symbols: readonly string[] }) {
  const router = useRouter();
  const [choice, setChoice] = useState({ symbol: symbols[0] ?? "", interval: "1d", zone: "" });
  const [file, setFile] = useState<File | null>(null);
  const [pending, setPending] = useState(false);
  const [done, setDone] = useState<ImportAnswer | null>(null);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (file === null) return;
    setPending(true);
    setDone(null);
    setRefusal(null);
    try {
      const path = listAddress("/api/admin/market-data/imports", { ...choice, zone: choice.zone.trim() });
      setDone(await callApi<ImportAnswer>(path, { body: file, headers: { "Content-Type": "text/csv" } }));
      router.refresh();
    } catch (error) {
      setRefusal(toApiProblem(error));
    }
    setPending(false);
  }
  const zoneError = refusal?.errors.find(({ path }) => path === "zone")?.message;
  return (
    <form method="post" onSubmit={send} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Symbol" className="sm:col-span-2">
          <Select
            value={choice.symbol}
            onChange={({ target }) => setChoice({ ...choice, symbol: target.value })}
          >
            {symbols.map((symbol) => (
              <option key={symbol}>{symbol}</option>
            ))}
          </Select>
        </Field>
        <Field label="Interval">
          <Select
            value={choice.interval}
            onChange={({ target }) => setChoice({ ...choice, interval: target.value })}
          >
            {INTERVALS.map((interval) => (
              <option key={interval}>{interval}</option>
            ))}
          </Select>
        </Field>
        <Field
          label="Time zone"
          hint="Of clock times without one: Europe/Berlin"
          {...(zoneError ? { error: zoneError } : {})}
        >
          <Input
            maxLength={64}
            value={choice.zone}
            onChange={({ target }) => setChoice({ ...choice, zone: target.value })}
          />
        </Field>
      </div>
      <FileDrop
        label="CSV file"
        hint={`A header line with time, open, high, low, close, volume; up to ${groupDigits(IMPORT_BARS_MAX)} candles`}
        accept=".csv,text/csv"
        maxBytes={IMPORT_BYTES_MAX}
        file={file}
        disabled={pending}
        onFile={setFile}
      />
      {done && <Imported done={done} />}
      {refusal && !zoneError && <Refused refusal={refusal} />}
      <Button type="submit" variant="primary" pending={pending} disabled={file === null} className="w-fit">
        Import
      </Button>
    </form>
  );
}

function Imported({ done }: { done: ImportAnswer }) {
  const { symbol, interval, added, changed, unchanged } = done;
  return (
    <Notice
      tone="ok"
      announce
      title={`${groupDigits(added)} candles added, ${groupDigits(changed)} corrected, ${groupDigits(unchanged)} known`}
      actions={
        <LinkButton href={listAddress(`/market-data/${symbol}`, { interval })} size="sm">
          Look for gaps
        </LinkButton>
      }
    />
  );
}

function Refused({ refusal }: { refusal: ApiProblem }) {
  return (
    <Notice tone="error" announce title={refusal.detail}>
      {refusal.errors.length > 1 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keyboard.
        <section aria-label="Refused lines" tabIndex={0} className="max-h-64 overflow-y-auto">
          <ul className="flex flex-col gap-1 text-sm">
            {refusal.errors.map(({ path, message }) => (
              <li key={path}>
                <span className="figure">{path}</span>: {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Notice>
  );
}

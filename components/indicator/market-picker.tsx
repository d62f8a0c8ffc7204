"use client";

import { Field, Select } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { SymbolInfo } from "@/lib/market-data/schema";

export type MarketSymbol = Pick<SymbolInfo, "symbol" | "name" | "synthetic" | "intervals">;

export interface MarketPickerProps {
  symbols: readonly MarketSymbol[];
  value: { symbol: string; interval: string };
  onChange: (value: { symbol: string; interval: string }) => void;
}

const INTERVAL_NAMES: Readonly<Record<string, string>> = { "1h": "Hourly", "1d": "Daily" };

/** Instrument and bar length, of those there are bars for. */
export function MarketPicker({ symbols, value, onChange }: MarketPickerProps) {
  const symbol = symbols.find((one) => one.symbol === value.symbol);
  const intervals = symbol?.intervals ?? [];
  function chooseSymbol(next: string) {
    const offered = symbols.find((one) => one.symbol === next)?.intervals ?? [];
    const kept = offered.some(({ interval }) => interval === value.interval);
    onChange({ symbol: next, interval: kept ? value.interval : (offered[0]?.interval ?? value.interval) });
  }
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <Field label="Instrument" className="min-w-0 flex-1 basis-56 sm:max-w-96">
        <Select value={value.symbol} onChange={(event) => chooseSymbol(event.target.value)}>
          {symbols.map((one) => (
            <option key={one.symbol} value={one.symbol}>
              {one.symbol}, {one.name}
            </option>
          ))}
        </Select>
      </Field>
      {intervals.length > 0 && (
        <Segmented
          label="Length of a bar"
          className="[&>label]:min-h-8.5"
          value={value.interval}
          onChange={(interval) => onChange({ ...value, interval })}
          options={intervals.map(({ interval }) => ({
            value: interval,
            label: INTERVAL_NAMES[interval] ?? interval,
          }))}
        />
      )}
    </div>
  );
}

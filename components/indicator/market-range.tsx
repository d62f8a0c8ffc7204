"use client";

import { MarketPicker, type MarketSymbol } from "@/components/indicator/market-picker";
import { Field, Input } from "@/components/ui/field";
import { formatNumber } from "@/components/ui/figure";

export interface MarketRangeValue {
  symbol: string;
  interval: string;
  /** `YYYY-MM-DD`, UTC midnight; empty: from the first bar. */
  from: string;
  /** `YYYY-MM-DD`, the day itself included; empty: to the last bar. */
  to: string;
}

export interface MarketRangeProps {
  symbols: readonly MarketSymbol[];
  value: MarketRangeValue;
  onChange: (value: MarketRangeValue) => void;
  errors: { from?: string | undefined; to?: string | undefined };
}

/** Stored market data: instrument, bar length and days. */
export function MarketRange({ symbols, value, onChange, errors }: MarketRangeProps) {
  const symbol = symbols.find((one) => one.symbol === value.symbol);
  const stored = symbol?.intervals.find((one) => one.interval === value.interval);
  const firstDay = stored?.from.slice(0, 10);
  const lastDay = stored?.to.slice(0, 10);
  return (
    <div className="flex flex-col gap-3">
      <MarketPicker symbols={symbols} value={value} onChange={(next) => onChange({ ...value, ...next })} />
      <div className="grid grid-cols-2 gap-4 sm:max-w-md">
        <Field label="First day" note="optional" error={errors.from}>
          <Input
            type="date"
            numeric
            min={firstDay}
            max={value.to || lastDay}
            value={value.from}
            onChange={({ target }) => onChange({ ...value, from: target.value })}
          />
        </Field>
        <Field label="Last day" note="optional" error={errors.to}>
          <Input
            type="date"
            numeric
            min={value.from || firstDay}
            max={lastDay}
            value={value.to}
            onChange={({ target }) => onChange({ ...value, to: target.value })}
          />
        </Field>
      </div>
      {stored && (
        <p className="text-sm text-ink-2">
          Stored: <span className="figure">{formatNumber(stored.bars)}</span> bars from{" "}
          <span className="figure">{firstDay}</span> to <span className="figure">{lastDay}</span>
          {symbol?.synthetic && ", made by a generator, not by a market"}. Without days all of them are run.
        </p>
      )}
    </div>
  );
}

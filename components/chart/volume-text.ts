import { formatNumber } from "@/components/ui/figure";

/** A volume in a few characters: `12.5k`, `3.20M`, `0.0123`. */
export function volumeText(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${formatNumber(value / 1e9, 2)}B`;
  if (size >= 1e6) return `${formatNumber(value / 1e6, 2)}M`;
  if (size >= 1e4) return `${formatNumber(value / 1e3, 1)}k`;
  if (size > 0 && size < 1) return String(Number(value.toPrecision(3))).replace("-", "−");
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

import { type Bars, emptyBars } from "@/lib/ta/bars";

/** `length` bars of a seeded random walk (xorshift): long enough that no branch predictor learns it by heart. */
export function benchBars(length: number): Bars {
  const bars = emptyBars(length);
  let state = 88_172_645;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  let price = 1000;
  for (let i = 0; i < length; i += 1) {
    const open = price;
    price += random() - 0.5;
    bars.time[i] = 1_600_000_000_000 + i * 60_000;
    bars.open[i] = open;
    bars.close[i] = price;
    bars.high[i] = Math.max(open, price) + random() / 2;
    bars.low[i] = Math.min(open, price) - random() / 2;
    bars.volume[i] = Math.round(random() * 1000);
  }
  return bars;
}

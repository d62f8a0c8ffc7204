import type { SandboxPool } from "@/lib/sandbox/service";
import { requestOf, seededBars } from "@/lib/sandbox/test-pool";
import { ta } from "@/lib/ta/library";
import { printTable, shown } from "@/scripts/bench/statistics";

type Bars = ReturnType<typeof seededBars>;

const ROUNDS = 12;
const CALLS = 300;

const CASES: readonly { name: string; guest: string; host: (bars: Bars) => unknown }[] = [
  { name: "SMA 20", guest: "ta.sma(bars.close, 20)", host: ({ close }) => ta.sma(close, 20) },
  { name: "EMA 20", guest: "ta.ema(bars.close, 20)", host: ({ close }) => ta.ema(close, 20) },
  { name: "RSI 14", guest: "ta.rsi(bars.close, 14)", host: ({ close }) => ta.rsi(close, 14) },
  { name: "MACD", guest: "ta.macd(bars.close, 12, 26, 9)", host: ({ close }) => ta.macd(close, 12, 26, 9) },
  {
    name: "ATR 14",
    guest: "ta.atr(bars.high, bars.low, bars.close, 14)",
    host: ({ high, low, close }) => ta.atr(high, low, close, 14),
  },
];

/**
 * Guest time against host time of the same library function at 10k bars. Both call it 300 times in a row; the
 * guest's figure is the isolate's CPU time less that of a run which calls nothing, so entry costs are out. Best of 12 rounds each: other work on the machine only adds.
 */
export async function benchGuestAgainstHost(pool: SandboxPool, failures: string[]): Promise<void> {
  const bars = seededBars(10_000);
  const cpuOf = async (calls: string) => {
    const source = `export default indicator({ name: "x", inputs: {}, outputs: { o: plot() }, compute: ({ bars, ta }) => { ${calls} return { o: bars.close }; } });`;
    return (await pool.run(requestOf(source, { bars, barsKey: "guest-host" }))).cpuMicros;
  };
  const rows = [];
  for (const { name, guest, host } of CASES) {
    const guestMicros: number[] = [];
    const hostMicros: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const startedMs = performance.now();
      for (let i = 0; i < CALLS; i += 1) host(bars);
      hostMicros.push(((performance.now() - startedMs) * 1_000) / CALLS);
      const [empty, full] = [await cpuOf(""), await cpuOf(`for (let i = 0; i < ${CALLS}; i++) ${guest};`)];
      guestMicros.push((full - empty) / CALLS);
    }
    const [inGuest, inHost] = [Math.min(...guestMicros), Math.min(...hostMicros)];
    if (!(inGuest > 0)) failures.push(`no guest time for ${name}`);
    rows.push({
      name,
      hostMicros: shown(inHost),
      guestMicros: shown(inGuest),
      guestToHost: shown(inGuest / inHost),
    });
  }
  printTable("Library in the guest against the host, 10k bars, 300 calls from cold", rows);
}

import { type Floor, startFloor } from "@/scripts/bench/floor";
import { percentile, printTable } from "@/scripts/bench/statistics";
import { benchBars } from "@/scripts/bench/ta-bars";
import { type BenchedIndicator, CONTENDERS, INDICATORS, plainBars } from "@/scripts/bench/ta-contenders";
import { ours } from "@/scripts/bench/ta-ours";

const BARS = 100_000;
const ROUNDS = 33;
/** The first rounds let the engine compile; they do not count. */
const WARM_UP_ROUNDS = 3;
/** A sample is of as many passes as fill this, at least one. */
const SAMPLE_NS = 2_000_000;
const FLOOR_PASSES = 10;

const OWN = "ours, own arrays";
const FRESH = "ours, fresh arrays";
const FLOOR = "C -O2";
const AIM_OVER_TECHNICALINDICATORS = 15;
const RIVALS = Object.keys(CONTENDERS).filter((name) => name !== "technicalindicators");

/** Nanoseconds of one pass by contender, for one indicator. */
type Medians = Readonly<Record<string, number>>;

const bars = benchBars(BARS);
const mine = ours(bars);
const plain = plainBars(bars);
const floor = await startFloor(bars);
const medians = new Map<BenchedIndicator, Medians>();
for (const name of INDICATORS) medians.set(name, await measure(name));
await floor?.stop();
report();

/** One sample of each contender in turn, again and again: whatever else the machine does hits all of them. */
async function measure(name: BenchedIndicator): Promise<Medians> {
  const passes = new Map<string, () => unknown>([
    [OWN, mine[name].into],
    [FRESH, mine[name].fresh],
  ]);
  for (const [library, calls] of Object.entries(CONTENDERS)) {
    const call = calls[name];
    if (call !== undefined) passes.set(library, () => call(plain));
  }
  const samples = new Map<string, number[]>();
  const keep = (contender: string, ns: number) => {
    samples.set(contender, [...(samples.get(contender) ?? []), ns]);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [contender, pass] of passes) keep(contender, sample(pass));
    if (floor !== null) keep(FLOOR, await floorSample(floor, name));
  }
  return Object.fromEntries(
    [...samples].map(([contender, times]) => [contender, percentile(times.slice(WARM_UP_ROUNDS), 0.5)]),
  );
}

/** Nanoseconds of one pass. */
function sample(pass: () => unknown): number {
  const started = process.hrtime.bigint();
  let passes = 0;
  let spent = 0;
  while (spent < SAMPLE_NS) {
    pass();
    passes += 1;
    spent = Number(process.hrtime.bigint() - started);
  }
  return spent / passes;
}

async function floorSample(from: Floor, name: string): Promise<number> {
  let spent = 0;
  for (let i = 0; i < FLOOR_PASSES; i += 1) spent += await from.time(name);
  return spent / FLOOR_PASSES;
}

function report(): void {
  printTable(
    `Million bars a second at ${BARS} bars, median of ${ROUNDS - WARM_UP_ROUNDS} interleaved rounds`,
    [OWN, FRESH, FLOOR, ...Object.keys(CONTENDERS)].map((contender) => ({
      contender,
      ...byIndicator((times) => rateText(times, contender)),
    })),
  );
  printTable("Ratios, larger is faster", [
    {
      ratio: `own arrays / technicalindicators (aim ${AIM_OVER_TECHNICALINDICATORS})`,
      ...ratios(OWN, ["technicalindicators"]),
    },
    {
      ratio: `fresh arrays / technicalindicators (aim ${AIM_OVER_TECHNICALINDICATORS})`,
      ...ratios(FRESH, ["technicalindicators"]),
    },
    { ratio: "own arrays / fastest other library (aim 1)", ...ratios(OWN, RIVALS) },
    { ratio: "fresh arrays / fastest other library (aim 1)", ...ratios(FRESH, RIVALS) },
    { ratio: "own arrays / C -O2", ...ratios(OWN, [FLOOR]) },
  ]);
  if (floor === null) console.log("\nNo C compiler here: the column of the plain C loops is empty.");
  else console.log(`\nGeometric mean of own arrays / C -O2: ${floorMean().toFixed(2)} (aim 1.00)`);
}

function byIndicator(cell: (times: Medians) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(INDICATORS.map((name) => [name, cell(medians.get(name) ?? {})]));
}

function rateText(times: Medians, contender: string): string {
  const ns = times[contender];
  return ns === undefined ? "–" : ((BARS / ns) * 1000).toFixed(1);
}

function ratios(contender: string, others: readonly string[]): Readonly<Record<string, string>> {
  return byIndicator((times) => {
    const best = Math.min(...others.map((other) => times[other] ?? Infinity));
    return best === Infinity ? "–" : (best / (times[contender] ?? NaN)).toFixed(2);
  });
}

function floorMean(): number {
  const logs = INDICATORS.map((name) => {
    const times = medians.get(name) ?? {};
    return Math.log((times[FLOOR] ?? NaN) / (times[OWN] ?? NaN));
  });
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}

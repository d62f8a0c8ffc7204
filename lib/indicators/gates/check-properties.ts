import { AppError } from "@/lib/errors";
import type { InputValues } from "@/lib/indicators/execution-schema";
import type { GateFinding } from "@/lib/indicators/gate-schema";
import { type OddSeries, oddSeries } from "@/lib/indicators/gates/odd-series";
import { placeOf } from "@/lib/indicators/gates/place-of";
import { chooseInputs, DEFAULTS } from "@/lib/indicators/proof/choose-inputs";
import { inLanes } from "@/lib/indicators/proof/in-lanes";
import { type ProofSeries, proofSeries } from "@/lib/indicators/proof/proof-series";
import type { Subject } from "@/lib/indicators/proof/subject";

const USUAL_BARS = 300;
const LONG_BARS = 2_500;
const FINDINGS_MAX = 20;

export interface PropertyOptions {
  seed: string;
  lanes?: number;
  checkTime?: () => void;
}

/**
 * What every indicator must stand: holes, flat prices, no volume, one bar, huge and tiny prices, and every choice and
 * bound of its inputs. It may not throw, break a limit or answer an infinity, and it answers the same twice. What
 * broke is a finding, one per message.
 */
export async function checkProperties(subject: Subject, options: PropertyOptions): Promise<GateFinding[]> {
  const { seed, lanes = 1, checkTime } = options;
  const usual = { ...proofSeries("range", USUAL_BARS, `properties:${seed}`), rare: false };
  const cases = [
    ...oddSeries(seed).map((series) => ({ series, inputs: DEFAULTS.inputs })),
    ...chooseInputs(subject.manifest, seed).map(({ inputs }) => ({ series: usual, inputs })),
  ];
  const broken = await inLanes(cases, lanes, async ({ series, inputs }) => {
    checkTime?.();
    return await tryRun(subject, series, inputs);
  });
  const findings = new Map<string, GateFinding>();
  for (const finding of broken) {
    if (finding !== null && !findings.has(finding.message)) findings.set(finding.message, finding);
  }
  if (findings.size === 0)
    for (const finding of await checkValues(subject, seed)) findings.set(finding.message, finding);
  return [...findings.values()].slice(0, FINDINGS_MAX);
}

async function tryRun(subject: Subject, series: OddSeries, inputs: InputValues): Promise<GateFinding | null> {
  const severity = series.rare ? "warning" : "error";
  try {
    const { outputs } = await subject.run({ bars: series.bars, inputs });
    const infinite = Object.entries(outputs).find(([, values]) =>
      values.some((value) => Math.abs(value) === Infinity),
    );
    if (infinite === undefined) return null;
    return finding(severity, `The output "${infinite[0]}" is infinite ${wordsOf(series, inputs)}.`);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "UNAVAILABLE") throw error;
    const { words, line, column } = placeOf(error.message);
    return { severity, message: `Fails ${wordsOf(series, inputs)}: ${words}`, line, column };
  }
}

function wordsOf({ name }: ProofSeries, inputs: InputValues): string {
  const chosen = Object.entries(inputs).map(([key, value]) => `${key} = ${value}`);
  return chosen.length === 0 ? `on ${name}` : `with ${chosen.join(", ")}`;
}

/** On ordinary bars: the same bytes twice, and every output says something. */
async function checkValues(subject: Subject, seed: string): Promise<GateFinding[]> {
  const { name, bars } = proofSeries("trend", LONG_BARS, `properties:${seed}`);
  const first = await subject.run({ bars, inputs: {} });
  const second = await subject.run({ bars, inputs: {} });
  return Object.entries(first.outputs).flatMap(([key, values]) => {
    const again = second.outputs[key] ?? new Float64Array(0);
    if (!values.every((value, bar) => Object.is(value, again[bar]))) {
      return [finding("error", `The output "${key}" is not the same in two runs over the same bars.`)];
    }
    return values.every(Number.isNaN)
      ? [finding("warning", `The output "${key}" has no value on ${name} with the default inputs.`)]
      : [];
  });
}

function finding(severity: GateFinding["severity"], message: string): GateFinding {
  return { severity, message, line: null, column: null };
}

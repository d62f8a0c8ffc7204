import { BAR_SOURCES, type Bar, type BarSource, type Bars, sourceSeries, sourceValue } from "@/lib/ta/bars";
import { kindOf } from "@/lib/ta/core/parameter";

/** Which series of the bars is read. */
export interface SourceInput {
  readonly kind: "source";
  readonly label: string;
  readonly default: BarSource;
}

/** What the free series read by default: `close` and `open` when left out. */
export interface FreeSources {
  readonly values?: BarSource;
  readonly other?: BarSource;
}

/** The input that chooses each free series of a function, and the label of its control. */
export const FREE_SERIES = {
  values: { input: "source", label: "Source", standard: "close" },
  other: { input: "against", label: "Against", standard: "open" },
} as const;

/** A column of the bars, or a series that an input chooses. */
export type SeriesName = keyof Bars | keyof typeof FREE_SERIES;

/** The chosen source by input. */
export type ChosenSources = Readonly<Record<string, BarSource>>;

export function isFree(name: SeriesName): name is keyof typeof FREE_SERIES {
  return Object.hasOwn(FREE_SERIES, name);
}

/** The inputs that choose the free series among those that a function reads. */
export function sourceInputs(
  series: readonly SeriesName[],
  standard: FreeSources | undefined,
): Readonly<Record<string, SourceInput>> {
  const free = series.filter(isFree).map((name) => {
    const { input, label, standard: fallback } = FREE_SERIES[name];
    return [input, { kind: "source", label, default: standard?.[name] ?? fallback }] as const;
  });
  return Object.fromEntries(free);
}

/** @throws TypeError for a source that is none. */
export function parseSources(
  schema: Readonly<Record<string, SourceInput>>,
  raw: Readonly<Record<string, unknown>>,
): ChosenSources {
  return Object.fromEntries(
    Object.entries(schema).map(([name, input]) => {
      const value = Object.hasOwn(raw, name) ? raw[name] : input.default;
      const source = BAR_SOURCES.find((known) => known === value);
      if (source === undefined) {
        throw new TypeError(`${name} must be one of ${BAR_SOURCES.join(", ")}, got ${kindOf(value)}`);
      }
      return [name, source];
    }),
  );
}

function chosenSource(name: keyof typeof FREE_SERIES, chosen: ChosenSources): BarSource {
  return chosen[FREE_SERIES[name].input] ?? FREE_SERIES[name].standard;
}

/** The series that a function reads under this name. */
export function seriesOf(bars: Bars, name: SeriesName, chosen: ChosenSources): Float64Array {
  return isFree(name) ? sourceSeries(bars, chosenSource(name, chosen)) : bars[name];
}

/** The value of one bar in that series. */
export function valueAt(bar: Bar, name: SeriesName, chosen: ChosenSources): number {
  return isFree(name) ? sourceValue(bar, chosenSource(name, chosen)) : bar[name];
}

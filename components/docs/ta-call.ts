import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { seriesWord } from "@/lib/ta/core/series-word";

/** How the function of a built-in is called: `ta.atr(high, low, close, length = 14)`. */
export function taCall({ functionName, series, inputs }: IndicatorDefinition): string {
  const columns = series.map((read) => ("column" in read ? read.column : seriesWord(read.input)));
  const settings = Object.entries(inputs)
    .filter(([, input]) => input.kind !== "source")
    .map(([key, input]) => `${key} = ${JSON.stringify(input.default)}`);
  return `ta.${functionName}(${[...columns, ...settings].join(", ")})`;
}

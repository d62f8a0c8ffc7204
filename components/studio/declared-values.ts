import type { IndicatorInputValues } from "@/components/indicator/inputs-form";
import type { Manifest } from "@/lib/indicators/manifest-schema";

/** The chosen values of inputs that the text still declares, in the kind it declares them. */
export function declaredValues(
  { inputs }: Manifest,
  values: IndicatorInputValues,
): Record<string, number | string | boolean> {
  return Object.fromEntries(
    inputs.flatMap(({ key, default: usual }) => {
      const value = values[key];
      return value === undefined || typeof value !== typeof usual ? [] : [[key, value]];
    }),
  );
}

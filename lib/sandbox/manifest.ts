/** The price columns and derived series an `input.source` may name. */
export const SOURCE_NAMES = ["open", "high", "low", "close", "volume", "hl2", "hlc3", "ohlc4"] as const;
export const INPUT_KINDS = ["int", "float", "bool", "source", "enum"] as const;
export const PANES = ["overlay", "separate"] as const;
export const PLOT_STYLES = ["line", "histogram", "area"] as const;

export type InputKind = (typeof INPUT_KINDS)[number];
export type Pane = (typeof PANES)[number];
export type PlotStyle = (typeof PLOT_STYLES)[number];
export type InputValue = number | string | boolean;

/** One declared input. Bounds are `null` where the source gives none; `options` is empty unless `kind` is `enum`. */
export interface InputSpec {
  key: string;
  kind: InputKind;
  default: InputValue;
  min: number | null;
  max: number | null;
  step: number | null;
  title: string | null;
  options: readonly string[];
}

/** One declared output series. `color` is `#hex` or a CSS colour word. */
export interface OutputSpec {
  key: string;
  pane: Pane;
  style: PlotStyle;
  color: string | null;
  title: string | null;
}

/** What a source declares about itself, read inside the sandbox. */
export interface IndicatorManifest {
  name: string;
  inputs: readonly InputSpec[];
  outputs: readonly OutputSpec[];
}

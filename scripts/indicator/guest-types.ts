import { PANES, PLOT_STYLES, SOURCE_NAMES } from "@/lib/sandbox/manifest";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import type { Parameter, Parameters } from "@/lib/ta/core/parameter";
import { REPAINT_WORDS } from "@/lib/ta/core/repaint-words";
import { ta } from "@/lib/ta/library";
import { INDICATORS } from "@/lib/ta/registry";

/** First words of the file: what carries them was written by the tool and may be written anew. */
export const GUEST_TYPES_HEAD =
  "// The language of Touchstone indicators, written by `npm run indicator -- new`.";

/** The declarations of everything an indicator may name, for an editor's completion and for `tsc`. */
export function guestTypes(): string {
  return [
    `${GUEST_TYPES_HEAD} Do not edit: the next \`new\` writes it again.`,
    "",
    CONTRACT,
    "declare namespace Touchstone {",
    "  /** The built-in mathematics: each function takes its series, then its settings, and answers new series of the same length. */",
    "  interface Library {",
    Object.values(ta).map(functionDeclaration).join("\n\n"),
    "  }",
    "}",
    "",
  ].join("\n");
}

const words = (list: readonly string[]) => list.map((word) => JSON.stringify(word)).join(" | ");

const CONTRACT = `declare namespace Touchstone {
  /** A series of numbers, one for each bar, oldest first; NaN where there is no value. */
  type Series = Float64Array | readonly number[];
  /** The series of the bars that an \`input.source\` may name. */
  type SourceName = ${words(SOURCE_NAMES)};

  /** The bars of a run, oldest first, each column as long as the others. */
  interface Bars {
    /** Open time of each bar in epoch milliseconds. */
    readonly time: Float64Array;
    readonly open: Float64Array;
    readonly high: Float64Array;
    readonly low: Float64Array;
    readonly close: Float64Array;
    readonly volume: Float64Array;
    /** (high + low) / 2 */
    readonly hl2: Float64Array;
    /** (high + low + close) / 3 */
    readonly hlc3: Float64Array;
    /** (open + high + low + close) / 4 */
    readonly ohlc4: Float64Array;
    /** How many bars there are. */
    readonly length: number;
  }

  /** A declared input; \`Value\` is what \`compute\` reads. */
  interface Input<Value> {
    readonly kind: string;
    readonly default: Value;
  }
  interface InputWords {
    /** Label of the control. */
    title?: string;
  }
  interface NumberBounds extends InputWords {
    min?: number;
    max?: number;
    /** Increment of the control. */
    step?: number;
  }

  interface PlotOptions {
    /** Over the candles, or in a pane below them (when left out). */
    pane?: ${words(PANES)};
    style?: ${words(PLOT_STYLES)};
    /** A hex colour or a CSS colour word; left out: the chart chooses one for light and dark. */
    color?: string;
    title?: string;
  }
  interface Plot extends PlotOptions {}

  interface Context<Inputs> {
    readonly bars: Bars;
    readonly inputs: Inputs;
    readonly ta: Library;
  }

  interface Definition<I extends Record<string, Input<unknown>>, O extends Record<string, Plot>> {
    /** 1 to 80 characters. */
    name: string;
    inputs?: I;
    /** At least one. */
    outputs: O;
    /** Answers one series for each declared output, as long as the bars. */
    compute(context: Context<{ readonly [K in keyof I]: I[K]["default"] }>): { readonly [K in keyof O]: Series };
  }
}

/** Declares the indicator: the file's default export. */
declare function indicator<
  I extends Record<string, Touchstone.Input<unknown>> = Record<never, never>,
  O extends Record<string, Touchstone.Plot> = Record<string, Touchstone.Plot>,
>(definition: Touchstone.Definition<I, O>): Touchstone.Definition<I, O>;

/** Declares a setting; each becomes a labelled control, and its bounds are enforced. */
declare const input: {
  /** A whole number. */
  int(standard: number, options?: Touchstone.NumberBounds): Touchstone.Input<number>;
  /** A number. */
  float(standard: number, options?: Touchstone.NumberBounds): Touchstone.Input<number>;
  /** A check box. */
  bool(standard: boolean, options?: Touchstone.InputWords): Touchstone.Input<boolean>;
  /** A series of the bars: \`bars[inputs.source]\`. */
  source(standard?: Touchstone.SourceName, options?: Touchstone.InputWords): Touchstone.Input<Touchstone.SourceName>;
  /** One of a list of texts. */
  enum<const T extends string>(standard: NoInfer<T>, options: readonly T[], more?: Touchstone.InputWords): Touchstone.Input<T>;
};

/** Declares an output series. */
declare function plot(options?: Touchstone.PlotOptions): Touchstone.Plot;
`;

const byFunction: ReadonlyMap<string, IndicatorDefinition> = new Map(
  INDICATORS.map((definition) => [definition.functionName, definition]),
);

/** The part of a library function's calculation that its call shows. */
interface Signature {
  readonly name: string;
  readonly series: readonly string[];
  readonly parameters: Parameters;
  readonly outputs: readonly string[];
}

function functionDeclaration({ calculation }: { readonly calculation: Signature }): string {
  const { name, series, parameters, outputs } = calculation;
  const settings = Object.entries(parameters);
  const call = [
    ...series.map((key) => `${key}: Series`),
    ...settings.map(([key, parameter]) => `${key}?: ${typeOf(parameter)}`),
  ].join(", ");
  const answer =
    outputs.length === 1
      ? "Float64Array"
      : `{ ${outputs.map((key) => `readonly ${key}: Float64Array`).join("; ")} }`;
  const described = [
    ...wordsOf(byFunction.get(name), series),
    ...settings.map(([key, parameter]) => `@param ${key} ${parameterWords(parameter)}`),
  ];
  const comment = described.map((line) => `     * ${line.replaceAll("*/", "* /")}`.trimEnd());
  return ["    /**", ...comment, "     */", `    ${name}(${call}): ${answer};`].join("\n");
}

function wordsOf(definition: IndicatorDefinition | undefined, series: readonly string[]): string[] {
  if (definition === undefined) {
    return [
      `Value by value, ${series.length === 1 ? "of one series" : "of two series"}; NaN where it is not defined.`,
    ];
  }
  const { name, summary, formula, convention, repaint } = definition;
  return [
    `${name}. ${summary}`,
    "",
    ...formula.split("; ").map((line) => `    ${line}`),
    "",
    convention,
    `First complete value at bar ${definition.warmUp()} with the settings left out.`,
    ...(repaint === "clean" ? [] : [REPAINT_WORDS[repaint]]),
  ];
}

function typeOf(parameter: Parameter): string {
  return parameter.kind === "enum" ? words(parameter.options) : "number";
}

function parameterWords(parameter: Parameter): string {
  const range =
    parameter.kind === "enum" ? parameter.options.join(", ") : `${parameter.min} to ${parameter.max}`;
  return `${parameter.label}: ${range}; ${parameter.default} when left out.`;
}

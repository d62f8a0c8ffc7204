import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";
import { snippetCompletion } from "@codemirror/autocomplete";
import { entryCard } from "@/components/studio/editor/entry-card";
import { argumentsOf } from "@/components/studio/editor/ta-words";
import { INPUT_KINDS, type InputKind, SOURCE_NAMES } from "@/lib/sandbox/manifest";
import type { ReferenceEntry } from "@/lib/ta/reference";

/** What the editor knows beside the text. */
export interface EditorKnowledge {
  reference: readonly ReferenceEntry[];
  /** Inputs the text declares, as it last compiled. */
  inputs: readonly { key: string; kind: InputKind }[];
}

const INPUT_SNIPPETS: Readonly<Record<InputKind, string>> = {
  int: "int(#{1:14}, { min: #{2:1}, max: #{3:500} })",
  float: "float(#{1:2.5}, { min: #{2:0}, max: #{3:10} })",
  bool: "bool(#{1:true})",
  source: 'source("#{1:close}")',
  enum: 'enum("#{1:ema}", ["#{1:ema}", "#{2:sma}"])',
};
const INPUT_WORDS: Readonly<Record<InputKind, string>> = {
  int: "a whole number",
  float: "a number",
  bool: "a check box",
  source: "a series of the bars",
  enum: "one of a list of texts",
};

const INDICATOR_SNIPPET = `indicator({
  name: "#{1:Name}",
  inputs: { length: input.int(20, { min: 1, max: 500 }) },
  outputs: { #{2:line}: plot({ pane: "overlay" }) },
  compute: ({ bars, inputs, ta }) => ({ #{2:line}: ta.sma(bars.close, inputs.length) }),
})`;

const WORDS: readonly Completion[] = [
  snippetCompletion(INDICATOR_SNIPPET, {
    label: "indicator",
    type: "function",
    detail: "({ name, inputs, outputs, compute })",
  }),
  snippetCompletion('plot({ pane: "#{1:overlay}" })', {
    label: "plot",
    type: "function",
    detail: "({ pane, style, color, title })",
  }),
  ...["input", "inputs", "bars", "ta"].map((label) => ({ label, type: "variable" })),
];

const BAR_MEMBERS: readonly Completion[] = [
  { label: "time", detail: "epoch ms", type: "property" },
  ...SOURCE_NAMES.map((label) => ({ label, detail: "Float64Array", type: "property" })),
  { label: "length", detail: "number of bars", type: "property" },
];

const INPUT_MEMBERS: readonly Completion[] = INPUT_KINDS.map((kind) =>
  snippetCompletion(INPUT_SNIPPETS[kind], { label: kind, type: "function", detail: INPUT_WORDS[kind] }),
);

/** Completes `ta.`, `bars.`, `inputs.`, `input.` and the words of the contract. */
export function completeIndicator(knowledge: () => EditorKnowledge): CompletionSource {
  return (context) => {
    const member = context.matchBefore(/\b(?:ta|bars|inputs|input)\s*\.\s*\w*/);
    if (member === null) return completeWord(context);
    const [, object = "", typed = ""] = /^(\w+)\s*\.\s*(\w*)$/.exec(member.text) ?? [];
    return {
      from: member.to - typed.length,
      options: [...membersOf(object, knowledge())],
      validFor: /^\w*$/,
    };
  };
}

function completeWord(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/(?<![.\w])\w+/);
  if (word === null && !context.explicit) return null;
  return { from: word?.from ?? context.pos, options: [...WORDS], validFor: /^\w*$/ };
}

function membersOf(object: string, { reference, inputs }: EditorKnowledge): readonly Completion[] {
  if (object === "bars") return BAR_MEMBERS;
  if (object === "input") return INPUT_MEMBERS;
  if (object === "inputs")
    return inputs.map(({ key, kind }) => ({ label: key, detail: INPUT_WORDS[kind], type: "property" }));
  return reference.map((entry) => ({
    label: entry.name,
    detail: `(${argumentsOf(entry).join(", ")})`,
    type: "function",
    info: () => entryCard(entry),
  }));
}

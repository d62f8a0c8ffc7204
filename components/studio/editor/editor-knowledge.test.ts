import { CompletionContext } from "@codemirror/autocomplete";
import { javascript } from "@codemirror/lang-javascript";
import { EditorState, Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { callAt, taNameAt } from "@/components/studio/editor/call-at";
import { completeIndicator } from "@/components/studio/editor/completions";
import { diagnosticsOf } from "@/components/studio/editor/editor-problems";
import { answerOf, signatureOf } from "@/components/studio/editor/ta-words";
import { taReference } from "@/lib/ta/reference";

const reference = taReference();

/** The state and the place of `|` in a text. */
function at(marked: string): { state: EditorState; position: number } {
  const position = marked.indexOf("|");
  const doc = marked.replace("|", "");
  return { state: EditorState.create({ doc, extensions: [javascript({ typescript: true })] }), position };
}

describe("the call the cursor is in", () => {
  it.each([
    ["const x = ta.atr(|", "atr", 0],
    ["const x = ta.atr(bars.high, |bars.low);", "atr", 1],
    ["ta.ema(ta.sma(bars.close, 5), |3)", "ema", 1],
    ["ta.ema(ta.sma(bars.close, |5), 3)", "sma", 1],
    ["ta.sma(values.map((v) => v * (1 + |2)), 3)", "sma", 0],
  ])("%s", (marked, name, argument) => {
    const { state, position } = at(marked);
    expect(callAt(state, position)).toMatchObject({ name, argument });
  });

  it.each(["ta.atr|(bars.high)", "ta.atr(bars.high)|", "other.atr(|)", "atr(|)", "const x = |1"])(
    "none of ta: %s",
    (marked) => {
      const { state, position } = at(marked);
      expect(callAt(state, position)).toBeNull();
    },
  );

  it("a name is found under the pointer, and only behind ta", () => {
    const { state, position } = at("const y = ta.bolli|nger(x)");
    expect(taNameAt(state, position)).toEqual({ name: "bollinger", from: 13, to: 22 });
    const other = at("const y = data.bolli|nger(x)");
    expect(taNameAt(other.state, other.position)).toBeNull();
  });
});

describe("completion", () => {
  const inputs = [{ key: "fastLength", kind: "int" as const }];
  const labelsAt = async (marked: string): Promise<readonly string[]> => {
    const { state, position } = at(marked);
    const found = await completeIndicator(() => ({ reference, inputs }))(
      new CompletionContext(state, position, false),
    );
    return found?.options.map(({ label }) => label) ?? [];
  };

  it("behind ta: every function of the library", async () => {
    expect(await labelsAt("ta.|")).toEqual(reference.map(({ name }) => name));
  });
  it("behind inputs: what the text declares", async () => {
    expect(await labelsAt("x = inputs.fa|")).toEqual(["fastLength"]);
  });
  it("behind bars: columns and derived series", async () => {
    expect(await labelsAt("bars.|")).toEqual(expect.arrayContaining(["time", "close", "hlc3", "length"]));
  });
  it("behind input: the kinds of inputs", async () => {
    expect(await labelsAt("input.|")).toEqual(["int", "float", "bool", "source", "enum"]);
  });
  it("a word: those of the contract; behind another object nothing", async () => {
    expect(await labelsAt("export default ind|")).toContain("indicator");
    expect(await labelsAt("window.loc|")).toEqual([]);
  });
});

describe("words of a function", () => {
  const find = (name: string) => {
    const entry = reference.find((one) => one.name === name);
    if (entry === undefined) throw new Error(`no ${name}`);
    return entry;
  };
  it("how it is called, and what it answers from which bar on", () => {
    expect(signatureOf(find("sma"))).toBe("ta.sma(values, length = 20)");
    expect(answerOf(find("sma"))).toBe("A series, from bar 19 on.");
    expect(answerOf(find("bollinger"))).toBe(
      "{ upper (from bar 19), middle (from bar 19), lower (from bar 19) }",
    );
  });
});

describe("marks in a text", () => {
  const text = Text.of(["const one = two;", "", "last"]);
  const mark = (line: number, column: number) => {
    const [found] = diagnosticsOf(text, [{ severity: "error", message: "x", line, column }]);
    return [found?.from, found?.to];
  };
  it.each([
    ["the word at its place", 1, 7, [6, 9]],
    ["without a place, the first word", 0, 0, [0, 5]],
    ["behind the end of a line, that end", 2, 9, [17, 17]],
    ["behind the last line, the last line", 9, 1, [18, 22]],
  ])("%s", (_, line, column, range) => expect(mark(line, column)).toEqual(range));
});

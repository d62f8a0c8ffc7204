import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";

/** A call of a function of `ta` with the argument the position is in, counted from 0. */
export interface TaCall {
  name: string;
  /** Where the call begins. */
  from: number;
  argument: number;
}

/** The innermost call `ta.name(…)` whose parentheses hold `position`, or null. */
export function callAt(state: EditorState, position: number): TaCall | null {
  let node = syntaxTree(state).resolveInner(position, -1);
  for (;;) {
    if (node.name === "ArgList" && node.from < position) {
      const closed = node.lastChild?.name === ")";
      const call = node.parent;
      const name = call?.name === "CallExpression" ? taNameOf(state, call.from, node.from) : null;
      if (call && name !== null && !(closed && position >= node.to)) {
        const before = node.getChildren(",").filter(({ from }) => from < position);
        return { name, from: call.from, argument: before.length };
      }
    }
    if (node.parent === null) return null;
    node = node.parent;
  }
}

function taNameOf(state: EditorState, from: number, to: number): string | null {
  return /^ta\s*\.\s*(\w+)$/.exec(state.sliceDoc(from, to).trim())?.[1] ?? null;
}

/** The name of `ta.name` at a position, with its place, or null. */
export function taNameAt(
  state: EditorState,
  position: number,
): { name: string; from: number; to: number } | null {
  const word = state.wordAt(position);
  if (word === null || !/\bta\s*\.\s*$/.test(state.sliceDoc(Math.max(0, word.from - 20), word.from)))
    return null;
  return { name: state.sliceDoc(word.from, word.to), from: word.from, to: word.to };
}

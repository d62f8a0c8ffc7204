import { type EditorState, StateField } from "@codemirror/state";
import { EditorView, hoverTooltip, type KeyBinding, showTooltip, type Tooltip } from "@codemirror/view";
import { callAt, taNameAt } from "@/components/studio/editor/call-at";
import { entryCard, signatureCard } from "@/components/studio/editor/entry-card";
import { spokenEntry } from "@/components/studio/editor/ta-words";
import type { ReferenceEntry } from "@/lib/ta/reference";

type FindEntry = (name: string) => ReferenceEntry | undefined;

/** Shows the documentation of a function of `ta` under the pointer. */
export function hoverDocumentation(find: FindEntry) {
  return hoverTooltip((view, position): Tooltip | null => {
    const at = taNameAt(view.state, position);
    const entry = at && find(at.name);
    if (!at || !entry) return null;
    return { pos: at.from, end: at.to, above: true, create: () => ({ dom: entryCard(entry) }) };
  });
}

/** Shows the signature of the call the cursor is in, with the present argument marked. */
export function signatureHelp(find: FindEntry) {
  const tooltipOf = (state: EditorState): Tooltip | null => {
    const { main } = state.selection;
    const call = main.empty ? callAt(state, main.head) : null;
    const entry = call && find(call.name);
    if (!call || !entry) return null;
    return {
      pos: call.from,
      above: true,
      create: () => ({ dom: signatureCard(entry, call.argument) }),
    };
  };
  return StateField.define<Tooltip | null>({
    create: () => null,
    // Only where one writes or moves: opening a text shows nothing.
    update: (shown, change) => (change.docChanged || change.selection ? tooltipOf(change.state) : shown),
    provide: (field) => showTooltip.from(field),
  });
}

/** A key that says the documentation of the function at the cursor aloud, for people who do not hover. */
export function sayDocumentation(find: FindEntry): KeyBinding {
  return {
    key: "Mod-i",
    run(view) {
      const { head } = view.state.selection.main;
      const name = taNameAt(view.state, head)?.name ?? callAt(view.state, head)?.name;
      const entry = name === undefined ? undefined : find(name);
      if (entry === undefined) return false;
      view.dispatch({ effects: EditorView.announce.of(spokenEntry(entry)) });
      return true;
    },
  };
}

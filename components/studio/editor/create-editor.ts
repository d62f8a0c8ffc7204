import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript, typescriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { completeIndicator, type EditorKnowledge } from "@/components/studio/editor/completions";
import { diagnosticsOf, type EditorProblem } from "@/components/studio/editor/editor-problems";
import { editorTheme } from "@/components/studio/editor/editor-theme";
import { hoverDocumentation, sayDocumentation, signatureHelp } from "@/components/studio/editor/ta-tooltips";

export interface EditorHooks {
  knowledge: () => EditorKnowledge;
  onChange: (text: string) => void;
  onRun: () => void;
  onSave: () => void;
  /** Id of the words that say how to leave the editor. */
  describedBy: string;
}

/** An editor of one source, outside React. */
export interface SourceEditor {
  /** Replaces the text where it differs, as one step that can be undone. */
  setText: (text: string) => void;
  setProblems: (problems: readonly EditorProblem[]) => void;
  /** Puts the cursor there and shows it. */
  goTo: (line: number, column: number) => void;
  destroy: () => void;
}

export function createEditor(parent: HTMLElement, text: string, hooks: EditorHooks): SourceEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: text, extensions: extensionsOf(hooks) }),
  });
  return {
    setText(next) {
      const { doc } = view.state;
      if (doc.toString() !== next) view.dispatch({ changes: { from: 0, to: doc.length, insert: next } });
    },
    setProblems(problems) {
      view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc, problems)));
    },
    goTo(line, column) {
      const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      view.dispatch({
        selection: { anchor: Math.min(at.from + Math.max(column - 1, 0), at.to) },
        scrollIntoView: true,
      });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function extensionsOf({ knowledge, onChange, onRun, onSave, describedBy }: EditorHooks): Extension {
  const find = (name: string) => knowledge().reference.find((entry) => entry.name === name);
  const always = (run: () => void) => () => {
    run();
    return true;
  };
  return [
    EditorView.cspNonce.of(document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? ""),
    editorTheme,
    lineNumbers(),
    lintGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of("  "),
    bracketMatching(),
    closeBrackets(),
    highlightSelectionMatches(),
    search({ top: true }),
    javascript({ typescript: true }),
    typescriptLanguage.data.of({ autocomplete: completeIndicator(knowledge) }),
    autocompletion({ icons: false }),
    hoverDocumentation(find),
    signatureHelp(find),
    keymap.of([
      { key: "Mod-Enter", run: always(onRun), preventDefault: true },
      { key: "Mod-s", run: always(onSave), preventDefault: true },
      sayDocumentation(find),
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      // Escape lets the next Tab leave the editor.
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({
      // What is editable can be focused anyway; checkers of accessibility look for the attribute.
      tabindex: "0",
      "aria-label": "Source of the indicator",
      "aria-describedby": describedBy,
    }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
  ];
}

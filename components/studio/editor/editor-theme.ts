import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const FIGURES = 'var(--font-figures), ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace';

/** Colours are the tokens of the page, so light and dark need no second theme. */
const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--panel)", fontSize: "0.8125rem", height: "100%" },
  "&.cm-focused": { outline: "2px solid var(--gold)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: FIGURES, lineHeight: "1.25rem", fontFeatureSettings: '"zero"' },
  ".cm-content": { padding: "0.5rem 0", caretColor: "var(--ink)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--sunk)",
    color: "var(--ink-2)",
    borderRight: "1px solid var(--line)",
  },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 0.5rem 0 0.25rem", minWidth: "2rem" },
  ".cm-activeLine, .cm-activeLineGutter": {
    backgroundColor: "color-mix(in srgb, var(--gold-bg) 45%, transparent)",
  },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--gold-bg)",
  },
  ".cm-selectionMatch, .cm-searchMatch": {
    backgroundColor: "var(--blue-bg)",
    outline: "1px solid var(--blue)",
  },
  ".cm-searchMatch-selected": { backgroundColor: "var(--gold-bg)", outline: "1px solid var(--gold)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--up-bg)", outline: "1px solid var(--up)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--down-bg)" },
  ".cm-tooltip": {
    backgroundColor: "var(--panel)",
    color: "var(--ink)",
    border: "1px solid var(--line-strong)",
    borderRadius: "6px",
    boxShadow: "var(--float)",
    maxWidth: "min(32rem, calc(100vw - 2rem))",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: FIGURES, maxHeight: "15rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.125rem 0.5rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--gold-bg)", color: "var(--ink)" },
  ".cm-completionDetail": { color: "var(--ink-2)", fontStyle: "normal" },
  ".cm-completionInfo": { padding: "0" },
  ".cm-diagnostic": { padding: "0.375rem 0.625rem" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--down)" },
  ".cm-diagnostic-warning": { borderLeft: "3px solid var(--gold)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--down)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--gold)" },
  ".cm-panels": { backgroundColor: "var(--sunk)", color: "var(--ink)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "0.5rem", fontFamily: "inherit" },
  ".cm-panel.cm-search label": { display: "inline-flex", alignItems: "center", fontSize: "0.75rem" },
  ".cm-textfield": {
    backgroundColor: "var(--panel)",
    border: "1px solid var(--line-strong)",
    borderRadius: "6px",
    fontSize: "0.8125rem",
  },
  ".cm-button": {
    backgroundColor: "var(--panel)",
    backgroundImage: "none",
    border: "1px solid var(--line-strong)",
    borderRadius: "6px",
    color: "var(--ink)",
    fontSize: "0.75rem",
  },
});

const words = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: "var(--gold-ink)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--up)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--blue)" },
  { tag: tags.comment, color: "var(--ink-2)", fontStyle: "italic" },
  { tag: [tags.typeName, tags.className], color: "var(--blue)" },
  { tag: tags.invalid, color: "var(--down)" },
]);

/** How the editor looks. */
export const editorTheme = [look, syntaxHighlighting(words)];

"use client";

import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import type { EditorKnowledge } from "@/components/studio/editor/completions";
import { createEditor, type SourceEditor } from "@/components/studio/editor/create-editor";
import type { EditorProblem } from "@/components/studio/editor/editor-problems";

export interface CodeEditorProps {
  /** What it opens with. */
  initial: string;
  /** What it holds when it is there: a text chosen while it was loading. Later texts come through `handle`. */
  text: string;
  knowledge: EditorKnowledge;
  problems: readonly EditorProblem[];
  onChange: (text: string) => void;
  onRun: () => void;
  onSave: () => void;
  describedBy: string;
  handle: Ref<Pick<SourceEditor, "setText" | "goTo">>;
}

/** The source editor; `LazyCodeEditor` loads it. */
export function CodeEditor(props: CodeEditorProps) {
  const { initial, problems, describedBy, handle } = props;
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<SourceEditor>(null);
  /** The newest props, for an editor that is made once. */
  const newest = useRef(props);
  useEffect(() => {
    newest.current = props;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor keeps its own text from the first on.
  useEffect(() => {
    if (parent.current === null) return;
    const made = createEditor(parent.current, initial, {
      knowledge: () => newest.current.knowledge,
      onChange: (text) => newest.current.onChange(text),
      onRun: () => newest.current.onRun(),
      onSave: () => newest.current.onSave(),
      describedBy,
    });
    editor.current = made;
    made.setText(newest.current.text);
    made.setProblems(newest.current.problems);
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => editor.current?.setProblems(problems), [problems]);
  useImperativeHandle(handle, () => ({
    setText: (text) => editor.current?.setText(text),
    goTo: (line, column) => editor.current?.goTo(line, column),
  }));
  return <div ref={parent} className="h-full min-h-0 overflow-hidden" />;
}

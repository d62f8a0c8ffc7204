"use client";

import { useId } from "react";
import { LazyCodeEditor } from "@/components/studio/editor/lazy-code-editor";
import { EditorStatus } from "@/components/studio/editor-status";
import { RunBar } from "@/components/studio/run-bar";
import type { Studio } from "@/components/studio/use-studio";
import { classNames } from "@/components/ui/class-names";

export interface CodePaneProps {
  studio: Studio;
  /** What the editor opens with. */
  initial: string;
  onRun: () => void;
  className: string;
}

/** The editor with its buttons above and its verdict below. */
export function CodePane({ studio, initial, onRun, className }: CodePaneProps) {
  const { saving, server, bars, knowledge, problems, setText, editor, preview, text } = studio;
  const leaving = useId();
  const save = () => void saving.save();
  return (
    <section
      aria-label="Code"
      className={classNames("flex min-w-0 flex-col lg:sticky lg:top-16 lg:h-[calc(100dvh-9rem)]", className)}
    >
      <RunBar
        saveState={saving.state}
        onSave={save}
        onRun={onRun}
        running={server.pending}
        canRun={bars.chosen !== null}
      />
      <div className="h-[calc(100dvh-20rem)] min-h-72 overflow-hidden rounded-md border border-line bg-panel lg:h-auto lg:flex-1">
        <LazyCodeEditor
          initial={initial}
          text={text}
          knowledge={knowledge}
          problems={problems}
          onChange={setText}
          onRun={onRun}
          onSave={save}
          describedBy={leaving}
          handle={editor}
        />
      </div>
      <EditorStatus
        id={leaving}
        problems={problems}
        preview={preview}
        source={text}
        onGoTo={(line, column) => editor.current?.goTo(line, column)}
      />
    </section>
  );
}

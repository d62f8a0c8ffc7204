"use client";

import type { EditorProblem } from "@/components/studio/editor/editor-problems";
import { ExactnessBadge } from "@/components/studio/exactness-badge";
import { problemText } from "@/components/studio/problem-place";
import type { usePreview } from "@/components/studio/use-preview";

export interface EditorStatusProps {
  /** Id of the words that say how to leave the editor. */
  id: string;
  problems: readonly EditorProblem[];
  preview: ReturnType<typeof usePreview>;
  source: string;
  onGoTo: (line: number, column: number) => void;
}

/** Under the editor: what is wrong and where, or that the text runs, and the keys. */
export function EditorStatus({ id, problems, preview, source, onGoTo }: EditorStatusProps) {
  const [problem] = problems;
  return (
    <div className="flex flex-col gap-1 pt-2 text-sm">
      <div role="status" className="flex min-h-6 flex-wrap items-center gap-x-3">
        {problem ? (
          <button
            type="button"
            onClick={() => onGoTo(problem.line, problem.column)}
            className="cursor-pointer text-left text-down underline decoration-dotted underline-offset-4"
          >
            {problemText(problem)}
          </button>
        ) : (
          <>
            <ExactnessBadge source={source} />
            <span className="text-ink-2">
              {preview.busy ? "Running in this browser …" : "Runs in this browser"}
            </span>
          </>
        )}
      </div>
      <p id={id} className="text-xs text-ink-2">
        Ctrl or Cmd + Enter runs, + S saves, + F searches, + I says what the function at the cursor does. Tab
        indents; Escape, then Tab leaves the editor.
      </p>
    </div>
  );
}

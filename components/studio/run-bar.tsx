import type { SaveState } from "@/components/studio/use-draft";
import { Button } from "@/components/ui/button";

export interface RunBarProps {
  saveState: SaveState;
  onSave: () => void;
  onRun: () => void;
  running: boolean;
  /** There are bars to run on. */
  canRun: boolean;
}

const SAVE_WORDS: Record<SaveState, string> = {
  saved: "Saved",
  unsaved: "Not saved yet",
  saving: "Saving …",
  failed: "Not saved: kept in this browser",
  conflict: "Not saved: another window saved first",
};

/** Saving and running, above the editor. */
export function RunBar({ saveState, onSave, onRun, running, canRun }: RunBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3">
      <Button
        variant="primary"
        onClick={onRun}
        pending={running}
        disabled={!canRun}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        Run on the server
      </Button>
      <Button
        onClick={onSave}
        disabled={saveState === "saved" || saveState === "saving" || saveState === "conflict"}
        aria-keyshortcuts="Control+S Meta+S"
      >
        Save
      </Button>
      <p
        role="status"
        className={
          saveState === "failed" || saveState === "conflict" ? "text-sm text-down" : "text-sm text-ink-2"
        }
      >
        {SAVE_WORDS[saveState]}
      </p>
    </div>
  );
}

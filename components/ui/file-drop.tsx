"use client";

import { type DragEvent, useId, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";

export interface FileDropProps {
  label: string;
  /** Formats and size: "CSV with a header row, up to 12 MB". */
  hint?: string;
  /** As of `<input accept>`: ".csv,text/csv". */
  accept?: string;
  maxBytes?: number;
  error?: string;
  disabled?: boolean;
  /** The file that was chosen, to show its name. */
  file?: File | null;
  onFile: (file: File) => void;
}

/** A file input that also takes a dropped file; too large files are refused here, with the reason. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, maxBytes, error, disabled, file, onFile } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const shownError = refusal ?? error;

  function take(files: FileList | null) {
    const [first] = files ?? [];
    if (!first || disabled) return;
    const tooLarge = maxBytes !== undefined && first.size > maxBytes;
    setRefusal(
      tooLarge
        ? `${first.name} has ${fileSize(first.size)}; at most ${fileSize(maxBytes)} are taken. Choose a smaller file.`
        : undefined,
    );
    if (!tooLarge) onFile(first);
    if (input.current) input.current.value = "";
  }
  function drag(event: DragEvent, inside: boolean) {
    event.preventDefault();
    setOver(inside);
  }

  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label
        htmlFor={id}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          take(event.dataTransfer.files);
        }}
        className={classNames(
          "flex min-h-24 cursor-pointer flex-col items-center justify-center gap-1 rounded-md border border-dashed px-4 py-4 text-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-gold has-disabled:cursor-not-allowed has-disabled:opacity-55",
          over ? "border-gold bg-gold-bg" : "border-field bg-sunk hover:border-ink-2",
        )}
      >
        <input
          ref={input}
          id={id}
          type="file"
          accept={accept}
          disabled={disabled}
          aria-describedby={classNames(shownError && `${id}-error`, hint && `${id}-hint`) || undefined}
          aria-invalid={shownError ? true : undefined}
          onChange={(event) => take(event.target.files)}
          className="sr-only"
        />
        <span className="flex items-center gap-2 font-semibold">
          <Icon name="file" />
          {label}
        </span>
        <span className="text-sm break-all text-ink-2">
          {file ? `${file.name}, ${fileSize(file.size)}` : "Choose a file or drop it here"}
        </span>
      </label>
      {shownError && <FieldError id={`${id}-error`}>{shownError}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-2">
          {hint}
        </p>
      )}
    </div>
  );
}

function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

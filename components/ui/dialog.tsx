"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

export interface DialogProps {
  open: boolean;
  /** Called when the person closes it: Escape, the cross, a click outside. */
  onClose: () => void;
  title: string;
  /** One sentence under the title, read with it. */
  description?: ReactNode;
  /** Buttons in the foot. */
  actions?: ReactNode;
  /** Keeps the dialog open against Escape and outside clicks while something must finish. */
  busy?: boolean;
  wide?: boolean;
  children?: ReactNode;
}

/**
 * A modal dialog: the browser's own, so that focus, Escape and everything behind it are handled without
 * injected styles (which our content security policy refuses).
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, actions, busy = false, wide, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes a dialog with Escape (onCancel).
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={description === undefined ? undefined : `${titleId}-description`}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && !busy) onClose();
      }}
      className={classNames(
        "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-hidden rounded-md border border-line bg-panel p-0 text-ink shadow-float",
        wide ? "max-w-3xl" : "max-w-md",
      )}
    >
      {open && (
        <div className="flex max-h-[calc(100dvh-2rem)] flex-col">
          <div className="flex items-start gap-3 px-5 pt-5">
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <h2 id={titleId} className="text-lg font-semibold">
                {title}
              </h2>
              {description !== undefined && (
                <p id={`${titleId}-description`} className="text-ink-2">
                  {description}
                </p>
              )}
            </div>
            <Button variant="ghost" size="sm" aria-label="Close" onClick={onClose} disabled={busy}>
              <Icon name="cross" />
            </Button>
          </div>
          <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
          {actions !== undefined && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{actions}</div>
          )}
        </div>
      )}
    </dialog>
  );
}

"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

export interface Toast {
  title: string;
  detail?: string;
  tone?: "ok" | "error" | "info";
}

interface ShownToast extends Toast {
  id: number;
}

const ShowToast = createContext<(toast: Toast) => void>(() => {});

/** `const toast = useToast(); toast({ tone: "ok", title: "Saved" })`. Errors a person must act on belong in the page. */
export function useToast(): (toast: Toast) => void {
  return use(ShowToast);
}

/** Holds and announces toasts; sits once in the root layout. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextId = useRef(0);
  const show = useCallback((toast: Toast) => {
    nextId.current += 1;
    const shown = { ...toast, id: nextId.current };
    setToasts((before) => [...before.slice(-2), shown]);
  }, []);
  const remove = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ShowToast value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-end gap-2"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDone={remove} />
        ))}
      </div>
    </ShowToast>
  );
}

const SIGNS = { ok: "text-up", error: "text-down", info: "text-blue" } as const;
const SHOWN_MS = 6_000;

function ToastCard({ toast, onDone }: { toast: ShownToast; onDone: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  const { id, title, detail, tone = "ok" } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDone(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, id, onDone]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the card open.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="toast pointer-events-auto flex w-full max-w-sm items-start gap-2.5 rounded-md border border-line-strong bg-panel px-3 py-2.5 shadow-float"
    >
      <Icon
        name={tone === "ok" ? "check" : tone === "error" ? "alert" : "info"}
        className={classNames("mt-0.5", SIGNS[tone])}
      />
      <div className="min-w-0 flex-1 break-words">
        <p className="font-semibold">{title}</p>
        {detail !== undefined && <p className="text-sm text-ink-2">{detail}</p>}
      </div>
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => onDone(id)}
        className="-m-1 grid size-6 cursor-pointer place-items-center rounded-md text-ink-2 hover:text-ink"
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}

"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "@/components/ui/class-names";

export interface HeaderPopoverProps {
  /** Names the button. */
  label: string;
  trigger: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A panel under a button of the header, opened by the browser itself; it closes when the page changes. */
export function HeaderPopover({ label, trigger, className, children }: HeaderPopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const pathname = usePathname();
  const shownOn = useRef(pathname);
  useEffect(() => {
    if (shownOn.current === pathname) return;
    shownOn.current = pathname;
    if (panel.current?.matches(":popover-open")) panel.current.hidePopover();
  }, [pathname]);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={classNames("grid size-9 cursor-pointer place-items-center rounded-md", className)}
      >
        {trigger}
      </button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        className="popover popover-end w-64 max-w-[calc(100vw-2rem)] rounded-md border border-line-strong bg-panel p-1.5 text-ink shadow-float"
      >
        {children}
      </div>
    </>
  );
}

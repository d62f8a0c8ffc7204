"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "@/components/ui/class-names";

export interface HeaderPopoverProps {
  /** Names the button. */
  label: string;
  trigger: ReactNode;
  className?: string;
  /** For more than a few words. */
  wide?: boolean;
  onOpen?: () => void;
  children: ReactNode;
}

/** A panel under a button of the header, opened by the browser itself; it closes when the page changes. */
export function HeaderPopover(props: HeaderPopoverProps) {
  const { label, trigger, className, wide, onOpen, children } = props;
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
        onToggle={(event) => {
          if (event.newState === "open") onOpen?.();
        }}
        className={classNames(
          "popover popover-end max-w-[calc(100vw-2rem)] rounded-md border border-line-strong bg-panel p-1.5 text-ink shadow-float",
          wide ? "w-96" : "w-64",
        )}
      >
        {children}
      </div>
    </>
  );
}

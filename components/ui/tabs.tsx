"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { classNames } from "@/components/ui/class-names";

export interface TabsProps<Value extends string> {
  /** Names the tabs: "Parts of the studio". */
  label: string;
  tabs: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
  /** What the open tab shows. */
  children: ReactNode;
  className?: string;
}

/** Tabs inside a page, one open at a time: arrow keys, Home and End move between them. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  className,
}: TabsProps<Value>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    const now = tabs.findIndex((tab) => tab.value === value);
    const moves: Record<string, number> = {
      ArrowLeft: now - 1,
      ArrowRight: now + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const wanted = moves[event.key];
    const next = wanted === undefined ? undefined : (wanted + tabs.length) % tabs.length;
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || tab === undefined) return;
    event.preventDefault();
    onChange(tab.value);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }
  return (
    <div className={classNames("flex min-w-0 flex-col", className)}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex shrink-0 gap-5 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => {
          const open = tab.value === value;
          return (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              aria-selected={open}
              aria-controls={`${id}-panel`}
              tabIndex={open ? 0 : -1}
              onClick={() => onChange(tab.value)}
              className={classNames(
                "flex min-h-10 cursor-pointer items-center gap-1.5 border-b-2 pt-0.5 whitespace-nowrap focus-visible:-outline-offset-2",
                open ? "border-gold font-semibold text-ink" : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {tab.label}
            </button>
          );
        })}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel is where Tab leads from its tab.
        tabIndex={0}
        className="min-w-0 pt-4 outline-none focus-visible:outline-2"
      >
        {children}
      </div>
    </div>
  );
}

"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";

export interface SegmentedProps<Value extends string> {
  /** Names the choice: "Time range". */
  label: string;
  options: readonly { value: Value; label: ReactNode; title?: string }[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

/** One choice of a few, side by side: radio buttons, so arrow keys work. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange, className } = props;
  const name = useId();
  return (
    <fieldset className={classNames("inline-flex w-fit rounded-md border border-line-strong", className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          title={option.title}
          className="relative flex min-h-6 min-w-6 cursor-pointer items-center justify-center px-2.5 text-xs text-ink-2 first-of-type:rounded-l-[5px] last-of-type:rounded-r-[5px] hover:text-ink has-checked:bg-line has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-gold"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 m-0 cursor-pointer appearance-none opacity-0"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

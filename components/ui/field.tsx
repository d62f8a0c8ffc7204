"use client";

import { type ComponentProps, createContext, type ReactNode, use, useId } from "react";
import { classNames } from "@/components/ui/class-names";

interface Wiring {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  required?: boolean;
}

const FieldWiring = createContext<Wiring>({});

export interface FieldProps {
  label: ReactNode;
  /** What to write, with an example. */
  hint?: ReactNode;
  /** What is wrong and what to do. */
  error?: string;
  /** Id of the control; made up when absent. */
  htmlFor?: string;
  required?: boolean;
  /** Words after the label, for example "optional". */
  note?: string;
  className?: string;
  children: ReactNode;
}

/** A labelled control: hands id, description and error state to the `Input`, `Textarea` or `Select` inside. */
export function Field({ label, hint, error, htmlFor, required, note, className, children }: FieldProps) {
  const made = useId();
  const id = htmlFor ?? made;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = classNames(errorId, hintId);
  const wiring: Wiring = { id };
  if (describedBy !== "") wiring["aria-describedby"] = describedBy;
  if (error) wiring["aria-invalid"] = true;
  if (required) wiring.required = true;
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className="text-xs text-ink-2">
        {label}
        {note !== undefined && <span className="ml-1.5">({note})</span>}
      </label>
      <FieldWiring value={wiring}>{children}</FieldWiring>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint !== undefined && (
        <p id={hintId} className="text-xs text-ink-2">
          {hint}
        </p>
      )}
    </div>
  );
}

/** The words under a control in error; the sign says it without colour. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-xs text-down">
      <span aria-hidden="true" className="font-bold">
        !
      </span>
      {children}
    </p>
  );
}

const CONTROL =
  "w-full min-w-0 rounded-md border border-field bg-bg text-base text-ink placeholder:text-ink-2 placeholder:opacity-80 hover:border-ink-2 disabled:cursor-not-allowed disabled:bg-sunk disabled:text-ink-2 aria-invalid:border-down [&[readonly]]:bg-sunk";

export type InputProps = ComponentProps<"input"> & {
  /** Figures: mono, tabular. */
  numeric?: boolean;
  /** A unit or sign inside the right edge. */
  suffix?: string;
};

export function Input({ numeric, suffix, className, ...rest }: InputProps) {
  const wiring = use(FieldWiring);
  const input = (
    <input
      {...wiring}
      {...rest}
      className={classNames(CONTROL, "h-9 px-3", numeric && "figure", suffix && "pr-14", className)}
    />
  );
  if (suffix === undefined) return input;
  return (
    <span className="relative block">
      {input}
      <span className="figure pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-2">
        {suffix}
      </span>
    </span>
  );
}

export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  const wiring = use(FieldWiring);
  return <textarea rows={4} {...wiring} {...rest} className={classNames(CONTROL, "px-3 py-2", className)} />;
}

/** A native select: options are its children. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  const wiring = use(FieldWiring);
  return (
    <select {...wiring} {...rest} className={classNames(CONTROL, "select-arrow h-9 pr-8 pl-3", className)} />
  );
}

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

/** A check box with its own label; not to be put into a `Field`. */
export function Checkbox({ label, hint, error, className, id, ...rest }: CheckboxProps) {
  const made = useId();
  const own = id ?? made;
  const describedBy = classNames(error && `${own}-error`, hint !== undefined && `${own}-hint`);
  return (
    <div className={classNames("flex min-w-0 gap-2.5", className)}>
      <input
        {...rest}
        type="checkbox"
        id={own}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        className="mt-px size-[18px] shrink-0 cursor-pointer accent-ink"
      />
      <div className="flex min-w-0 flex-col gap-1">
        <label htmlFor={own} className="cursor-pointer">
          {label}
        </label>
        {error && <FieldError id={`${own}-error`}>{error}</FieldError>}
        {hint !== undefined && (
          <p id={`${own}-hint`} className="text-xs text-ink-2">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

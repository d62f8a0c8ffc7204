import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md";

interface Look {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Fills the width of its container. */
  wide?: boolean;
}

const BASE =
  "inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border font-semibold whitespace-nowrap no-underline transition-colors duration-100 select-none disabled:cursor-not-allowed disabled:opacity-55 aria-busy:cursor-progress";
const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-ink bg-ink text-bg not-disabled:hover:bg-ink-2 not-disabled:hover:border-ink-2",
  secondary:
    "border-line-strong bg-panel text-ink not-disabled:hover:bg-sunk not-disabled:hover:border-ink-3",
  ghost: "border-transparent bg-transparent text-ink not-disabled:hover:bg-sunk",
  danger: "border-down bg-panel text-down not-disabled:hover:bg-down-bg",
};
const SIZES: Record<ButtonSize, string> = {
  sm: "min-h-7 px-2.5 text-xs",
  md: "min-h-9 px-4 text-base",
};

function look({ variant = "secondary", size = "md", wide }: Look, className?: string): string {
  return classNames(BASE, VARIANTS[variant], SIZES[size], wide && "w-full", className);
}

export type ButtonProps = ComponentProps<"button"> & Look & { pending?: boolean };

/** A button of its own kind (`type="button"` unless told otherwise); `pending` shows work and refuses clicks. */
export function Button({
  variant,
  size,
  wide,
  pending = false,
  className,
  disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      className={look({ variant, size, wide }, className)}
    >
      {pending && <Spinner />}
      {children}
    </button>
  );
}

export type LinkButtonProps = ComponentProps<typeof Link> & Look & { children: ReactNode };

/** A link that looks like a button; `variant` and `size` as for `Button`. */
export function LinkButton({ variant, size, wide, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={look({ variant, size, wide }, className)} />;
}

export function Spinner() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14" fill="none" className="animate-spin">
      <circle cx="8" cy="8" r="6.5" stroke="currentColor" strokeWidth="2" opacity="0.25" />
      <path d="M14.5 8A6.5 6.5 0 008 1.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type BadgeTone = "neutral" | "gold" | "up" | "down" | "blue";

const TONES: Record<BadgeTone, string> = {
  neutral: "border-line-strong text-ink-2",
  gold: "border-transparent bg-gold-bg text-gold-ink",
  up: "border-transparent bg-up-bg text-up",
  down: "border-transparent bg-down-bg text-down",
  blue: "border-transparent bg-blue-bg text-blue",
};

export interface BadgeProps {
  tone?: BadgeTone;
  /** One character (✓ ! ×) that says the same as the colour. */
  icon?: string;
  /** Explains the badge on hover. */
  title?: string;
  children: ReactNode;
}

export function Badge({ tone = "neutral", icon, title, children }: BadgeProps) {
  return (
    <span
      title={title}
      className={classNames(
        "inline-flex max-w-full items-center gap-1 rounded-full border px-2.5 py-px align-middle text-xs font-medium",
        TONES[tone],
      )}
    >
      {icon !== undefined && <span aria-hidden="true">{icon}</span>}
      <span className="truncate">{children}</span>
    </span>
  );
}

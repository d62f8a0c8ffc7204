import type { ButtonVariant } from "@/components/ui/button";

/** What a curator's act is called. */
export interface ActWords {
  /** On the button. */
  label: string;
  variant: ButtonVariant;
  /** Asked before it is done. */
  consequence: string;
  /** Said when it is done: "RSI 1.0.0 approved". */
  done: string;
  /** Why it needs notes; null: it does not. */
  notesMissing: string | null;
}

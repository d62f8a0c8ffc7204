import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";

export type NoticeTone = "info" | "warn" | "error" | "ok";

const LOOKS: Record<NoticeTone, { box: string; sign: string; icon: IconName }> = {
  info: { box: "border-line bg-sunk", sign: "text-blue", icon: "info" },
  warn: { box: "border-transparent bg-gold-bg", sign: "text-gold-ink", icon: "alert" },
  error: { box: "border-transparent bg-down-bg", sign: "text-down", icon: "alert" },
  ok: { box: "border-transparent bg-up-bg", sign: "text-up", icon: "check" },
};

export interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  /** Says it at once to people who use a screen reader; for what appears after an action. */
  announce?: boolean;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}

export function Notice({ tone = "info", title, announce, actions, className, children }: NoticeProps) {
  const { box, sign, icon } = LOOKS[tone];
  return (
    <div
      role={announce ? (tone === "error" ? "alert" : "status") : undefined}
      className={classNames("flex gap-2.5 rounded-md border px-3 py-2.5 text-sm", box, className)}
    >
      <Icon name={icon} className={classNames("mt-0.5", sign)} />
      <div className="flex min-w-0 flex-col gap-1">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div className="break-words text-ink-2">{children}</div>}
        {actions !== undefined && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

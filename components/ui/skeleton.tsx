import { classNames } from "@/components/ui/class-names";

/** A block of the size of what is loading; give width and height as classes. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={classNames("skeleton rounded-md bg-line", className ?? "h-5 w-full")}
    />
  );
}

/** Lines of text that are loading, announced once. */
export function SkeletonLines({ lines = 3, label = "Loading" }: { lines?: number; label?: string }) {
  const widths = ["w-full", "w-11/12", "w-4/5", "w-2/3"];
  return (
    <div role="status" className="flex flex-col gap-2.5">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <Skeleton key={key} className={classNames("h-4", widths[line % widths.length])} />
      ))}
    </div>
  );
}

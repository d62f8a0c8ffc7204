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

import { Skeleton } from "@/components/ui/skeleton";

/** A table of twelve rows that is on its way. */
export function TableSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="rounded-md border border-line bg-panel px-4 pt-2 pb-1">
      <span className="sr-only">{label}</span>
      {Array.from({ length: 12 }, (_, row) => `row-${row}`).map((key) => (
        <div key={key} className="flex h-15 items-center gap-6 border-b border-line last:border-b-0">
          <Skeleton className="h-5 w-2/5" />
          <Skeleton className="h-5 w-1/6" />
          <Skeleton className="ml-auto h-5 w-24" />
        </div>
      ))}
    </div>
  );
}

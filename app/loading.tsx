import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** The shape most pages have: a title, a row of figures, a panel. */
export default function Loading() {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <Skeleton className="h-8 w-64 max-w-full" />
        <Skeleton className="h-5 w-96 max-w-full" />
      </div>
      <Skeleton className="h-24 w-full" />
      <SkeletonLines lines={4} label="Loading the page" />
    </div>
  );
}

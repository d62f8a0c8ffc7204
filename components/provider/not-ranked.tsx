import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Coverage } from "@/lib/providers/coverage";

/** Why a listed record is not on the list: too many of its days have no mark. */
export function NotRanked({ coverage, className }: { coverage: Coverage; className?: string }) {
  const { missingDays, expectedDays } = coverage;
  return (
    <Notice tone="warn" title="Not ranked: prices are missing" className={className}>
      {missingDays} of its {expectedDays} days have no mark, because a price was missing. Above 5 % a record
      is left out of the list of providers until its <Link href="/market-data">market data</Link> are
      complete.
    </Notice>
  );
}

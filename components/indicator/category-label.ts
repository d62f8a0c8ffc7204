import { CATEGORY_LABELS, keysOf } from "@/components/indicator/browse-query";

/** A category in words; one that is not ours as it is. */
export function categoryLabel(category: string): string {
  const known = keysOf(CATEGORY_LABELS).find((name) => name === category);
  return known === undefined ? category : CATEGORY_LABELS[known];
}

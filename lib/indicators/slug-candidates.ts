const SLUG_MAX = 60;
const NUMBERED_MAX = 9;

/** Names of pages and routes beside the listings': a listing of that name could not be reached. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "charts",
  "developers",
  "drafts",
  "layouts",
  "licences",
  "marketplace",
  "new",
  "ratings",
  "runs",
  "sales",
  "studio",
  "templates",
  "volume-profile",
]);

/** A name as it stands in an address: small ASCII letters, digits and hyphens. */
export function slugOfName(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, SLUG_MAX)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "indicator" : slug;
}

/**
 * Addresses for a listing in the order they are tried: its name, its name with 2 to 9, then with the end of its id,
 * which nothing else has.
 */
export function slugCandidates(name: string, id: string): string[] {
  const slug = slugOfName(name);
  const numbered = Array.from({ length: NUMBERED_MAX - 1 }, (_, index) => `${slug}-${index + 2}`);
  const plain = RESERVED_SLUGS.has(slug) ? [] : [slug];
  return [...plain, ...numbered, `${slug}-${id.slice(-12)}`];
}

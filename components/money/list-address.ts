/** An address with the parameters that are set; without one it is the bare path. */
export function listAddress(
  path: string,
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  }
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** What a page gets as `searchParams`. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The parameters that are given once, trimmed; empty and repeated ones count as not given. */
export async function readParameters<Name extends string>(
  searchParams: SearchParams,
  names: readonly Name[],
): Promise<Partial<Record<Name, string>>> {
  const given = await searchParams;
  const read: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = given[name];
    if (typeof value !== "string") continue;
    const text = value.trim().slice(0, 400);
    if (text !== "") read[name] = text;
  }
  return read;
}

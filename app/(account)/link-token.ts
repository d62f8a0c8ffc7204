/** The token of a mailed link, or null when the address was cut. */
export function linkToken(parameters: Record<string, string | string[] | undefined>): string | null {
  const { token } = parameters;
  return typeof token === "string" && /^[A-Za-z0-9_-]{20,100}$/.test(token) ? token : null;
}

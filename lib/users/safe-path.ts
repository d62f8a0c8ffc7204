const BASE = "http://own.invalid";

/** Where to go after signing in: a path of this product, never another site. Anything else is `fallback`. */
export function safePath(wanted: string | undefined | null, fallback = "/"): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, BASE)) return fallback;
  const url = new URL(wanted, BASE);
  if (url.origin !== BASE || /^\/(\/|sign-in)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** What next-auth made of a sign-in: where to go, or the code of the refusal. */
export type SignInAnswer = { url: string } | { error: string };

/** Posts a form to next-auth the way it wants it: with its CSRF token, asking for JSON. */
export async function postToNextAuth(path: string, form: Record<string, string>): Promise<SignInAnswer> {
  try {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    const body = new URLSearchParams({ ...form, csrfToken, json: "true" });
    const response = await fetch(`/api/auth/${path}`, { method: "POST", body });
    const answer: unknown = await response.json();
    return readAnswer(answer);
  } catch {
    return { error: "NETWORK" };
  }
}

/** next-auth answers with an address, also for a refusal; everything before it with a problem document. */
function readAnswer(answer: unknown): SignInAnswer {
  if (typeof answer !== "object" || answer === null) return { error: "UNAVAILABLE" };
  if ("code" in answer && typeof answer.code === "string") return { error: answer.code };
  if (!("url" in answer) || typeof answer.url !== "string") return { error: "UNAVAILABLE" };
  const url = new URL(answer.url, location.origin);
  const error = url.searchParams.get("error") ?? (url.searchParams.has("csrf") ? "CSRF" : null);
  const own = url.origin === location.origin;
  return own && error !== null ? { error } : { url: url.href };
}

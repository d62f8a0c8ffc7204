import type { BrowserContext } from "@playwright/test";

/** The browser itself writes this for every refused request; a refusal that the page shows is no error. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Collects console errors, uncaught errors and broken security policies of a browser, as they happen. */
export function watchConsole(context: BrowserContext): { problems: readonly string[] } {
  const problems: string[] = [];
  context.on("console", (message) => {
    const text = message.text();
    const policy = /content security policy/i.test(text);
    if (message.type() !== "error" && !policy) return;
    if (!REFUSAL.test(text)) problems.push(`${message.page()?.url() ?? ""}: ${text}`);
  });
  context.on("weberror", (error) => problems.push(`${error.page()?.url() ?? ""}: ${error.error().message}`));
  return { problems };
}

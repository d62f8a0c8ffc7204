import { readFileSync } from "node:fs";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { z } from "zod";
import { watchConsole } from "@/e2e/console-watch";
import { uniqueName } from "@/e2e/unique-name";

const DEMO_ROLES = ["user", "provider", "developer", "curator", "admin"] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

/** Somebody with a password. */
export interface Login {
  email: string;
  password: string;
}

export interface NewUser extends Login {
  handle: string;
  displayName: string;
  /** A page in a browser of their own, signed in. */
  page: Page;
}

/** The cookies of a browser that somebody is signed in with. */
type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

interface WorkerFixtures {
  /** Sessions of demo people, kept by a worker: hashing a password is slow on purpose. */
  sessions: Map<DemoRole, Session>;
}

interface Fixtures {
  /** Opens a browser of its own for a demo person, signed in, and gives its page. */
  login: (role: DemoRole) => Promise<Page>;
  /** Registers somebody nobody has seen before, through the API, and signs them in. */
  newUser: () => Promise<NewUser>;
  /** Opens a browser nobody has used; with a session it is signed in. */
  freshPage: (session?: Session) => Promise<Page>;
}

/** Every browser that a test opens fails it by an unexpected console error or a broken security policy. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  sessions: [async ({}, use) => use(new Map()), { scope: "worker" }],
  context: async ({ context }, use) => {
    const watch = watchConsole(context);
    await use(context);
    expect(watch.problems, "unexpected errors in the browser's console").toEqual([]);
  },
  freshPage: async ({ browser, baseURL }, use) => {
    const opened: { context: BrowserContext; problems: readonly string[] }[] = [];
    await use(async (session) => {
      const context = await browser.newContext({ baseURL, storageState: session });
      opened.push({ context, ...watchConsole(context) });
      return await context.newPage();
    });
    for (const { context } of opened) await context.close();
    expect(
      opened.flatMap(({ problems }) => problems),
      "unexpected errors in a browser's console",
    ).toEqual([]);
  },
  login: async ({ freshPage, sessions }, use) => {
    await use(async (role) => {
      const page = await freshPage(sessions.get(role));
      if (sessions.has(role) && (await isSignedIn(page))) return page;
      await signInByApi(page, demoLogin(role));
      sessions.set(role, await page.context().storageState());
      return page;
    });
  },
  newUser: async ({ freshPage }, use) => {
    await use(async () => {
      const page = await freshPage();
      const handle = uniqueName("e");
      const person = { email: `${handle}@example.test`, password: "orbit walnut tambourine", handle };
      const registered = await page.request.post("/api/register", {
        data: { ...person, displayName: "Nora Newcomer" },
      });
      expect(registered.status(), await registered.text()).toBe(201);
      await signInByApi(page, person);
      return { ...person, displayName: "Nora Newcomer", page };
    });
  },
});

export { expect } from "@playwright/test";

/** The login of a demo person, as the seed wrote it. */
export function demoLogin(role: DemoRole): Login {
  const Logins = z.array(z.object({ role: z.enum(DEMO_ROLES), email: z.string(), password: z.string() }));
  const logins = Logins.parse(JSON.parse(readFileSync("prisma/demo-logins.json", "utf8")));
  const login = logins.find((candidate) => candidate.role === role);
  if (login === undefined) throw new Error(`prisma/demo-logins.json has no "${role}".`);
  return login;
}

/** Signs a page's browser in without showing the sign-in page. */
export async function signInByApi(page: Page, { email, password }: Login): Promise<void> {
  const csrf = await page.request.get("/api/auth/csrf");
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json());
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect(answer.ok(), `${email} signs in`).toBe(true);
  expect(await isSignedIn(page), `${email} has a session`).toBe(true);
}

/** Whether the server takes the browser's session. */
export async function isSignedIn(page: Page): Promise<boolean> {
  return (await page.request.get("/api/me")).ok();
}

import { describe, expect, test } from "vitest";
import { GET as readMe } from "@/app/api/me/route";
import { sessionCookieName } from "@/lib/auth";
import { anAccount, enrolled, PASSWORD, signedIn } from "@/lib/users/mutations/test-account";
import { GET, POST } from "./route";

const context = { params: Promise.resolve({}) };
const BASE = "http://localhost:3000/api/auth";

/** A browser, as far as it keeps cookies. */
class Browser {
  readonly #jar = new Map<string, string>();

  async get(path: string): Promise<Response> {
    return this.#keep(await GET(new Request(`${BASE}/${path}`, { headers: this.#headers() }), context));
  }

  async post(path: string, form: Record<string, string>): Promise<Response> {
    const { csrfToken } = await (await this.get("csrf")).json();
    const body = new URLSearchParams({ csrfToken, json: "true", ...form });
    const request = new Request(`${BASE}/${path}`, { method: "POST", headers: this.#headers(), body });
    return this.#keep(await POST(request, context));
  }

  async signIn(form: Record<string, string>): Promise<{ status: number; error: string | null; url: string }> {
    const answer = await this.post("callback/credentials", form);
    const { url } = await answer.json();
    return { status: answer.status, error: new URL(url).searchParams.get("error"), url };
  }

  async me(): Promise<Response> {
    return await readMe(new Request("http://localhost:3000/api/me", { headers: this.#headers() }), context);
  }

  cookie(name: string): string | undefined {
    return this.#jar.get(name);
  }

  keep(name: string, value: string): void {
    this.#jar.set(name, value);
  }

  #headers(): Headers {
    const cookies = [...this.#jar].map(([name, value]) => `${name}=${value}`);
    return new Headers(cookies.length > 0 ? { cookie: cookies.join("; ") } : {});
  }

  #keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#jar.delete(pair.slice(0, at));
      else this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

describe("200", () => {
  test("sign in, be somebody, sign out, be nobody, also with the cookie kept", async () => {
    const { email, handle } = await anAccount();
    const browser = new Browser();
    expect(await browser.signIn({ email: ` ${email}`.trim(), password: PASSWORD })).toMatchObject({
      status: 200,
      error: null,
    });
    const cookie = browser.cookie(sessionCookieName()) ?? "";
    expect((await (await browser.me()).json()).handle).toBe(handle);
    expect((await (await browser.get("session")).json()).user).toMatchObject({ handle, role: "USER" });
    await browser.post("signout", {});
    expect(browser.cookie(sessionCookieName())).toBeUndefined();
    browser.keep(sessionCookieName(), cookie);
    expect((await browser.me()).status).toBe(401);
    expect(await (await browser.get("session")).json()).not.toHaveProperty("user");
  });

  test("the session cookie is for the server only", async () => {
    const { email } = await anAccount();
    const browser = new Browser();
    const answer = await browser.post("callback/credentials", { email, password: PASSWORD });
    const line = answer.headers.getSetCookie().find((each) => each.startsWith(sessionCookieName()));
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("ratelimit-limit"), "the limit of sign-ins, times the tests' multiplier").toBe(
      "10000",
    );
  });

  test("asks for the code, then takes it", async () => {
    const account = await anAccount();
    const { codeAt } = await enrolled(await signedIn(account));
    const browser = new Browser();
    const form = { email: account.email, password: PASSWORD };
    expect(await browser.signIn(form)).toMatchObject({ status: 401, error: "TOTP_REQUIRED" });
    expect(await browser.signIn({ ...form, code: "12345x" })).toMatchObject({ error: "TOTP_WRONG" });
    expect(await browser.signIn({ ...form, code: codeAt(1) })).toMatchObject({ status: 200 });
    expect((await browser.me()).status).toBe(200);
  });

  test.each(["https://evil.test/", "//evil.test", "javascript:alert(1)", "/settings"])(
    "leads back into the product only: %s",
    async (callbackUrl) => {
      const { email } = await anAccount();
      const { url } = await new Browser().signIn({ email, password: PASSWORD, callbackUrl });
      expect(new URL(url).host).toBe("localhost:3000");
    },
  );
});

describe("401", () => {
  test.each([
    ["a wrong password", PASSWORD.toUpperCase()],
    ["no password", ""],
    ["a NUL", "\u0000"],
  ])("%s is answered like an unknown address", async (_, password) => {
    const { email } = await anAccount();
    const known = await new Browser().signIn({ email, password });
    expect(known).toEqual(await new Browser().signIn({ email: "nobody@example.test", password }));
    expect(known).toMatchObject({ status: 401, error: "CREDENTIALS_WRONG" });
  });
});

describe("403", () => {
  test("another site cannot sign anybody in", async () => {
    const headers = { origin: "https://evil.test", "content-type": "application/x-www-form-urlencoded" };
    const request = new Request(`${BASE}/callback/credentials`, { method: "POST", headers, body: "email=a" });
    expect((await POST(request, context)).status).toBe(403);
  });

  test("nobody is signed in without the CSRF token", async () => {
    const { email } = await anAccount();
    const body = new URLSearchParams({ email, password: PASSWORD, json: "true" });
    const answer = await POST(new Request(`${BASE}/callback/credentials`, { method: "POST", body }), context);
    expect(answer.headers.getSetCookie().join()).not.toContain(sessionCookieName());
  });
});

describe("404", () => {
  test.each(["", "nothing", "callback/credentials", "callback/unknown", "verify-request", "signin/a/b"])(
    "GET %s",
    async (path) => {
      expect((await new Browser().get(path)).status).toBe(404);
    },
  );

  test.each(["_log", "session", "signin/credentials", "callback/unknown"])("POST %s", async (path) => {
    expect((await new Browser().post(path, {})).status).toBe(404);
  });
});

describe("never 5xx", () => {
  test.each([
    "signin?callbackUrl=javascript:1",
    "signin?callbackUrl=%00",
    "error?error=%3Cscript%3E",
    "signout",
    "providers",
    "session",
  ])("GET %s", async (path) => {
    const browser = new Browser();
    browser.keep("next-auth.callback-url", "%E0%A4%A");
    browser.keep(sessionCookieName(), "%E0%A4%A");
    browser.keep("next-auth.csrf-token", "a|b|c");
    expect((await browser.get(path)).status).toBeLessThan(500);
  });
});

import type { AuthOptions, Profile } from "next-auth";
import type { UserActor } from "@/lib/actor";
import { type SessionClaims, sessionCookieName } from "@/lib/auth";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { toAppError } from "@/lib/problem";
import type { Device } from "@/lib/users/mutations/open-session";
import { signIn } from "@/lib/users/mutations/sign-in";
import { signInExternally } from "@/lib/users/mutations/sign-in-externally";
import { signInWithTicket } from "@/lib/users/mutations/sign-in-with-ticket";
import { signOut } from "@/lib/users/mutations/sign-out";
import { externalIdentity, externalProviders } from "@/lib/users/service/external-providers";
import { SESSION_DAYS } from "@/lib/users/session-lifetime";

export interface AuthCaller {
  device: Device;
  /** Who is signed in already. */
  actor: UserActor | null;
}

/**
 * next-auth's options for one request: what a sign-in opened is handed from its callback to the token by a
 * variable of this request, so the token holds `SessionClaims` and nothing else.
 */
export function nextAuthOptions(caller: AuthCaller): AuthOptions {
  const opened: { claims: SessionClaims | null } = { claims: null };
  const secure = env().APP_URL.startsWith("https:");
  return {
    secret: env().JWT_SECRET_KEY,
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 86_400 },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/" },
    logger: {
      error: (code, metadata) => log().warn({ code, detail: errorText(metadata) }, "next-auth refused"),
      warn: (code) => log().warn({ code }, "next-auth warns"),
      debug: () => undefined,
    },
    providers: [passwordProvider(caller, opened), ...externalProviders()],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.type === "credentials") return true;
        return await enterExternally({ account, profile }, caller, opened);
      },
      jwt: ({ token, user }) => {
        if (user === undefined) return token;
        if (opened.claims === null) throw new Error("a token was asked for without a session");
        return { ...opened.claims };
      },
      session: ({ session }) => {
        const { actor } = caller;
        if (actor?.kind !== "session") return { expires: new Date(0).toISOString() };
        const { userId, handle, displayName, role } = actor;
        return { expires: session.expires, user: { id: userId, handle, displayName, role } };
      },
    },
    events: {
      signOut: async () => {
        if (caller.actor !== null) await signOut(caller.actor);
      },
    },
  };
}

type Opened = { claims: SessionClaims | null };

function passwordProvider(caller: AuthCaller, opened: Opened): AuthOptions["providers"][number] {
  return {
    id: "credentials",
    name: "Password",
    type: "credentials",
    credentials: { email: {}, password: {}, code: {}, ticket: {} },
    authorize: async (given) => {
      const { device } = caller;
      const filled = Object.entries({ ...given }).filter(([, value]) => value !== "");
      const input = Object.fromEntries(filled);
      try {
        const result =
          "ticket" in input ? await signInWithTicket(input, device) : await signIn(input, device);
        if ("refusal" in result) throw new SignInRefused(result.refusal);
        opened.claims = result.claims;
        return { id: result.claims.sub };
      } catch (error) {
        throw asRefusal(error, device.requestId);
      }
    },
  };
}

/** Its message goes into the address of the sign-in page: a code, never words of ours or of the database. */
class SignInRefused extends Error {}

function asRefusal(error: unknown, requestId: string): SignInRefused {
  if (error instanceof SignInRefused) return error;
  const failure = toAppError(error);
  if (failure.code === "VALIDATION") return new SignInRefused("CREDENTIALS_WRONG");
  log().error({ requestId, err: error }, "sign-in failed");
  return new SignInRefused("UNAVAILABLE");
}

async function enterExternally(
  login: {
    account: { provider: string; providerAccountId: string } | null;
    profile?: Profile | undefined;
  },
  caller: AuthCaller,
  opened: Opened,
): Promise<boolean | string> {
  const identity = externalIdentity(login.account, login.profile);
  if (identity === null) return "/sign-in?error=EMAIL_NOT_VERIFIED";
  const result = await signInExternally(identity, caller).catch((error: unknown) => {
    log().error({ requestId: caller.device.requestId, err: error }, "external sign-in failed");
    return { refusal: "UNAVAILABLE" };
  });
  if ("refusal" in result) return `/sign-in?error=${result.refusal}`;
  if ("ticket" in result) return `/sign-in?ticket=${encodeURIComponent(result.ticket)}`;
  opened.claims = result.claims;
  return true;
}

function errorText(metadata: unknown): string {
  if (metadata instanceof Error) return metadata.message;
  if (typeof metadata === "object" && metadata !== null && "error" in metadata)
    return errorText(metadata.error);
  return "";
}

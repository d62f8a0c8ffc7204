import type { AuthOptions, Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "@/lib/env";
import type { ExternalIdentity } from "@/lib/users/external-sign-in";
import { Email } from "@/lib/users/schema";

/** The other services somebody may sign in with, as far as they are configured. */
export function configuredExternalLogins(): { id: "github" | "google"; name: string }[] {
  const { GITHUB_ID, GOOGLE_ID } = env();
  return [
    ...(GITHUB_ID ? [{ id: "github" as const, name: "GitHub" }] : []),
    ...(GOOGLE_ID ? [{ id: "google" as const, name: "Google" }] : []),
  ];
}

export function externalProviders(): AuthOptions["providers"] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env();
  return [
    ...(GITHUB_ID && GITHUB_SECRET ? [github(GITHUB_ID, GITHUB_SECRET)] : []),
    ...(GOOGLE_ID && GOOGLE_SECRET ? [google(GOOGLE_ID, GOOGLE_SECRET)] : []),
  ];
}

const GithubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

// next-auth's own GitHub provider takes the first address when none is primary, verified or not.
function github(clientId: string, clientSecret: string): OAuthConfig<Profile> {
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    clientId,
    clientSecret,
    issuer: "https://github.com/login/oauth",
    authorization: {
      url: "https://github.com/login/oauth/authorize",
      params: { scope: "read:user user:email" },
    },
    token: "https://github.com/login/oauth/access_token",
    checks: ["state", "pkce"],
    userinfo: {
      url: "https://api.github.com/user",
      request: async ({ client, tokens }) => {
        const token = tokens.access_token ?? "";
        const profile = await client.userinfo(token);
        return { ...profile, sub: String(profile.id), verified_email: await githubEmail(token) };
      },
    },
    profile: (profile) => ({ id: String(profile.sub) }),
  };
}

async function githubEmail(token: string): Promise<string | null> {
  const response = await fetch("https://api.github.com/user/emails", {
    headers: { Authorization: `Bearer ${token}`, Accept: "application/vnd.github+json" },
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok) return null;
  const emails = GithubEmails.safeParse(await response.json());
  return emails.data?.find(({ primary, verified }) => primary && verified)?.email ?? null;
}

function google(clientId: string, clientSecret: string): OAuthConfig<Profile> {
  return {
    id: "google",
    name: "Google",
    type: "oauth",
    clientId,
    clientSecret,
    wellKnown: "https://accounts.google.com/.well-known/openid-configuration",
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (profile) => ({ id: String(profile.sub) }),
  };
}

const GithubProfile = z.object({
  login: z.string(),
  name: z.string().nullish(),
  verified_email: z.string().nullable(),
});
const GoogleProfile = z.object({
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});

/** What another service says of somebody, checked; null for a service or an answer we do not know. */
export function externalIdentity(
  account: { provider: string; providerAccountId: string } | null,
  profile: Profile | undefined,
): ExternalIdentity | null {
  if (account === null) return null;
  const { provider, providerAccountId } = account;
  if (provider === "github") {
    const { data } = GithubProfile.safeParse(profile);
    if (!data) return null;
    const name = data.name || data.login;
    return { provider, providerAccountId, verifiedEmail: address(data.verified_email), name };
  }
  if (provider === "google") {
    const { data } = GoogleProfile.safeParse(profile);
    if (!data) return null;
    const email = data.email_verified === true ? data.email : null;
    return { provider, providerAccountId, verifiedEmail: address(email), name: data.name ?? "" };
  }
  return null;
}

function address(email: string | null | undefined): string | null {
  return Email.safeParse(email).data ?? null;
}

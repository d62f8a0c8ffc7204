import { z } from "zod";
import { route } from "@/lib/http";
import { handleAuth } from "@/lib/users/service/auth-handler";

const shared = { path: "/api/auth/{nextauth}", tag: "Account", auth: "public" } as const;

export const GET = route(
  { ...shared, method: "GET", summary: "Session, CSRF token and external logins (next-auth)", limit: "read" },
  handleAuth,
);

export const POST = route(
  {
    ...shared,
    method: "POST",
    summary: "Sign in and out (next-auth; a form or JSON)",
    limit: "auth",
    rawBody: true,
    body: z.record(z.string(), z.union([z.string(), z.boolean()])),
    bodyLimitBytes: 16 * 1024,
  },
  handleAuth,
);

import { readFileSync } from "node:fs";
import { z } from "zod";
import type { UserActor } from "@/lib/actor";
import type { Role } from "@/lib/generated/prisma/enums";
import { hashPassword } from "@/lib/users/service/password-hash";
import { ensurePerson } from "@/prisma/seed/factories";

const DEMO_ROLES = ["user", "provider", "developer", "curator", "admin"] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

const Logins = z.array(z.strictObject({ role: z.enum(DEMO_ROLES), email: z.email(), password: z.string() }));

const PROFILES: Record<DemoRole, { handle: string; displayName: string; role: Role; bio: string }> = {
  user: { handle: "una", displayName: "Una Brandt", role: "USER", bio: "Trades in the evenings." },
  provider: {
    handle: "petra",
    displayName: "Petra Okafor",
    role: "USER",
    bio: "Swing trader. Writes down every trade.",
  },
  developer: {
    handle: "devon",
    displayName: "Devon Marsh",
    role: "USER",
    bio: "Writes indicators that say what they measure and in which unit.",
  },
  curator: { handle: "cora", displayName: "Cora Lindqvist", role: "CURATOR", bio: "Reviews indicators." },
  admin: { handle: "ada-admin", displayName: "Ada Novak", role: "ADMIN", bio: "Runs this installation." },
};

/** The demo people, by what they do; their logins are in prisma/demo-logins.json. */
export async function ensureDemoPeople(): Promise<Record<DemoRole, UserActor>> {
  const file = new URL("../../demo-logins.json", import.meta.url);
  const logins = Logins.parse(JSON.parse(readFileSync(file, "utf8")));
  const person = async (role: DemoRole) => {
    const login = logins.find((candidate) => candidate.role === role);
    if (login === undefined) throw new Error(`prisma/demo-logins.json has no "${role}".`);
    const passwordHash = await hashPassword(login.password);
    return await ensurePerson({ ...PROFILES[role], email: login.email, passwordHash });
  };
  return {
    user: await person("user"),
    provider: await person("provider"),
    developer: await person("developer"),
    curator: await person("curator"),
    admin: await person("admin"),
  };
}

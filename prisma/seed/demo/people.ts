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

const OTHERS = {
  mira: { displayName: "Mira Sato", bio: "Indicators for markets that go nowhere." },
  tariq: { displayName: "Tariq Haddad", bio: "Sells to people he knows." },
  noa: { displayName: "Noa Lindgren", bio: "Pays by the month and reads the changelogs." },
  jon: { displayName: "Jon Ferreira", bio: "Tries everything free first." },
} as const;
export type DemoNeighbour = keyof typeof OTHERS;

const TRADERS = {
  lars: "Lars Winter",
  ines: "Ines Duarte",
  viktor: "Viktor Hale",
  kofi: "Kofi Mensah",
  sana: "Sana Iqbal",
  emil: "Emil Roth",
  maya: "Maya Chen",
  bruno: "Bruno Keller",
} as const;
export type DemoTrader = keyof typeof TRADERS;

/** Somebody whom nobody can sign in as. */
function ensureNeighbour(handle: string, words: { displayName: string; bio?: string }): Promise<UserActor> {
  return ensurePerson({ ...words, handle, email: `${handle}@demo.touchstone.invalid`, passwordHash: null });
}

/** A signal provider of the demo. */
export async function ensureDemoTrader(handle: DemoTrader): Promise<UserActor> {
  return await ensureNeighbour(handle, { displayName: TRADERS[handle] });
}

/** More developers and buyers. */
export async function ensureDemoNeighbours(): Promise<Record<DemoNeighbour, UserActor>> {
  const person = (handle: DemoNeighbour) => ensureNeighbour(handle, OTHERS[handle]);
  return {
    mira: await person("mira"),
    tariq: await person("tariq"),
    noa: await person("noa"),
    jon: await person("jon"),
  };
}

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

import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { toString as drawQr } from "qrcode";
import { mintActor, systemActor, TOKEN_SCOPES } from "@/lib/actor";
import { db, disconnect } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { User } from "@/lib/generated/prisma/client";
import { parseInput } from "@/lib/request-input";
import { beginTotp } from "@/lib/users/mutations/begin-totp";
import { confirmTotp } from "@/lib/users/mutations/confirm-totp";
import { createAdmin } from "@/lib/users/mutations/create-admin";
import { Email } from "@/lib/users/schema";
import { ask } from "@/scripts/ask";

const USAGE = "npm run admin:create -- --email you@example.com [--password-stdin] [--force]";
const CODE_ATTEMPTS = 5;

/** Makes the first admin, from the terminal: account, role and, where somebody sits there, second factor. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
      force: { type: "boolean", default: false },
    },
  });
  if (values.email === undefined) throw new AppError("VALIDATION", `Usage: ${USAGE}`);
  const email = parseInput(Email, values.email.trim(), "The e-mail address");
  const known = (await db().user.count({ where: { email } })) > 0;
  const password = known ? null : await newPassword(values["password-stdin"]);
  const actor = systemActor("admin:create", randomUUID());
  const { user, outcome } = await createAdmin(actor, { email, password, force: values.force });
  console.log(WORDS[outcome](email));
  if (user.totpEnabledAt !== null) return;
  if (process.stdin.isTTY) return await enrol(user);
  console.log(
    "No terminal: the second factor is not set up. A deployed installation keeps its admin pages closed to this account until it is (Settings, Two-factor).",
  );
}

const WORDS = {
  created: (email: string) => `Account ${email} was opened; it is ADMIN.`,
  promoted: (email: string) => `Account ${email} is ADMIN now; its password stays.`,
  unchanged: (email: string) => `Account ${email} is ADMIN already.`,
};

async function newPassword(fromStdin: boolean): Promise<string> {
  if (fromStdin) return (await text(process.stdin)).replace(/\r?\n$/, "");
  if (!process.stdin.isTTY) {
    throw new AppError("VALIDATION", `No terminal to ask for a password. Pipe it in: ${USAGE}`);
  }
  const password = await ask("Password (12 characters or more): ", { hidden: true });
  if ((await ask("Once more: ", { hidden: true })) !== password) {
    throw new AppError("VALIDATION", "The two passwords differ. Nothing was changed.");
  }
  return password;
}

async function enrol(user: User): Promise<void> {
  const actor = mintActor({
    kind: "session",
    userId: user.id,
    role: user.role,
    handle: user.handle,
    displayName: user.displayName,
    sessionId: null,
    scopes: TOKEN_SCOPES,
    secondFactor: false,
    requestId: randomUUID(),
  });
  const { uri, secret } = await beginTotp(actor);
  console.log(await drawQr(uri, { type: "terminal", small: true }));
  console.log(`Scan this with your authenticator, or type the secret ${secret}\n${uri}\n`);
  for (let attempt = 1; attempt <= CODE_ATTEMPTS; attempt += 1) {
    const code = await ask("The code it shows now: ", { hidden: false });
    try {
      const { recoveryCodes } = await confirmTotp(actor, { code: code.trim() });
      console.log(`\nTwo-factor sign-in is on. Keep these recovery codes:\n${recoveryCodes.join("\n")}`);
      return;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "UNPROCESSABLE") throw error;
      console.log(error.message);
    }
  }
  console.log("The second factor is not set up. Run the command again, or use Settings, Two-factor.");
}

try {
  await main();
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}

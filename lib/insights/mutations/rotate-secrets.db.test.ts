import { randomBytes, randomUUID } from "node:crypto";
import { Exchange } from "ccxt";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { decrypt, encryptWith } from "@/lib/encryption";
import { env } from "@/lib/env";
import { rotateSecrets } from "@/lib/insights/mutations/rotate-secrets";
import { openPayload, sealContext } from "@/lib/notifications/service/sealed-payload";
import { readEvents } from "@/lib/trading/data/read-events";
import { keysContext } from "@/lib/trading/exchange-key";
import { totpContext } from "@/lib/users/mutations/accept-second-factor";
import { aPerson } from "@/scripts/testing/people";
import { aConnectedAccount, syncFully } from "@/scripts/testing/stand-in-exchange/connected-account";
import { aHistory } from "@/scripts/testing/stand-in-exchange/history";
import { startStandInExchange } from "@/scripts/testing/stand-in-exchange/server";

const key = () => randomBytes(32).toString("base64");
vi.stubEnv("ENCRYPTION_KEY", `new_2:${key()},old-1:${key()}`);
const exchange = await startStandInExchange();
vi.stubEnv("MARKET_DATA_PROXY_URL", exchange.url);
vi.spyOn(Exchange.prototype, "throttle").mockResolvedValue(undefined);
afterAll(exchange.stop);

const system = systemActor("test", "test");
let actor: UserActor;
beforeEach(async () => {
  actor = await aPerson();
  await db().tradingAccount.updateMany({ data: { credentialsEnc: null } });
  await db().user.updateMany({ data: { totpSecretEnc: null } });
  await db().outboxMail.deleteMany();
});

/** Encrypted as before the rotation began. */
function old(plain: string, context: string): string {
  const [, before] = env().ENCRYPTION_KEY;
  if (before === undefined) throw new Error("the test has two keys");
  return encryptWith(before, plain, context);
}

async function anAccountUnderTheOldKey() {
  const { id, account } = await aConnectedAccount({ exchange, actor }, "kraken", aHistory("kraken", 60));
  const credentialsEnc = old(JSON.stringify(account.keys), keysContext(id));
  await db().tradingAccount.update({ where: { id }, data: { credentialsEnc } });
  return { id, account };
}

async function aSecretUnderTheOldKey(plain: string): Promise<string> {
  const { userId } = await aPerson();
  const totpSecretEnc = old(plain, totpContext(userId));
  await db().user.update({ where: { id: userId }, data: { totpSecretEnc } });
  return userId;
}
const secretOf = async (id: string) =>
  (await db().user.findUniqueOrThrow({ where: { id } })).totpSecretEnc ?? "";

test("every stored secret comes under the newest key and stays what it was, in pieces of any size", async () => {
  const { id, account } = await anAccountUnderTheOldKey();
  const people = [];
  for (const plain of ["a", "b", "c"]) people.push(await aSecretUnderTheOldKey(plain));
  const dedupeKey = randomUUID();
  const payload = { sealed: old('{"token":"t"}', sealContext(dedupeKey)) };
  const { userId } = actor;
  await db().outboxMail.create({ data: { userId, template: "verify-email", dedupeKey, payload } });
  expect(await rotateSecrets(system, 2)).toEqual([
    { store: "keys of exchanges", rotated: 1, unreadable: 0 },
    { store: "secrets of authenticators", rotated: 3, unreadable: 0 },
    { store: "mails with a secret", rotated: 1, unreadable: 0 },
  ]);
  const { credentialsEnc } = await db().tradingAccount.findUniqueOrThrow({ where: { id } });
  const mail = await db().outboxMail.findFirstOrThrow({ where: { dedupeKey } });
  const stored = [credentialsEnc, JSON.stringify(mail.payload), ...(await Promise.all(people.map(secretOf)))];
  for (const text of stored) expect(text).toMatch(/new_2\./);
  expect(JSON.parse(decrypt(credentialsEnc ?? "", keysContext(id)))).toEqual(account.keys);
  expect(openPayload(mail.payload, dedupeKey)).toEqual({ token: "t" });
  const secrets = await Promise.all(
    people.map(async (one) => decrypt(await secretOf(one), totpContext(one))),
  );
  expect(secrets).toEqual(["a", "b", "c"]);
  const again = await rotateSecrets(system);
  expect(
    again.every(({ rotated }) => rotated === 0),
    "a second run has nothing to do",
  ).toBe(true);
});

test("two rotations at once rotate each secret once", async () => {
  for (let i = 0; i < 12; i += 1) await aSecretUnderTheOldKey(`s${i}`);
  const both = await Promise.all([rotateSecrets(system, 3), rotateSecrets(system, 3)]);
  const rotated = both.flat().filter(({ store }) => store === "secrets of authenticators");
  expect(rotated.reduce((sum, one) => sum + one.rotated, 0)).toBe(12);
});

test("what no key opens is counted and left, and holds up nothing", async () => {
  const lost = await aSecretUnderTheOldKey("lost");
  await db().user.update({ where: { id: lost }, data: { totpSecretEnc: "gone.a.b.c" } });
  const kept = await aSecretUnderTheOldKey("kept");
  expect(await rotateSecrets(system, 1)).toContainEqual({
    store: "secrets of authenticators",
    rotated: 1,
    unreadable: 1,
  });
  expect(await secretOf(lost)).toBe("gone.a.b.c");
  expect(decrypt(await secretOf(kept), totpContext(kept))).toBe("kept");
});

test("an account that is being read is read to its end", async () => {
  const { id, account } = await anAccountUnderTheOldKey();
  account.onRequest = async (path) => {
    if (path.endsWith("TradesHistory")) await rotateSecrets(system);
  };
  expect(await syncFully(id)).toBe("read");
  expect(await readEvents(id, {})).toHaveLength(61);
  expect(await syncFully(id), "and with the rotated key").toBe("read");
});

import { withDatabase } from "./local-database.ts";

/** `npm run rotate-keys`: encrypts every stored secret under the first key of ENCRYPTION_KEY; exits 1 when one cannot be read. */
await withDatabase(async () => {
  const { rotateSecrets } = await import("@/lib/insights/mutations/rotate-secrets");
  const { newestKeyId } = await import("@/lib/encryption");
  const { systemActor } = await import("@/lib/actor");
  const { disconnect } = await import("@/lib/db");
  const stores = await rotateSecrets(systemActor("rotate-keys", "command"));
  for (const { store, rotated, unreadable } of stores)
    console.log(`${store}: ${rotated} rotated, ${unreadable} unreadable`);
  const isClean = stores.every(({ unreadable }) => unreadable === 0);
  console.log(
    isClean
      ? `Everything lies under the key "${newestKeyId()}". Older keys may be taken out of ENCRYPTION_KEY.`
      : "Some secrets cannot be read with any key of ENCRYPTION_KEY. Put their keys back and run this again.",
  );
  process.exitCode = isClean ? 0 : 1;
  await disconnect();
});

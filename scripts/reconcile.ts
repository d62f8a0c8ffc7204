import { withDatabase } from "./local-database.ts";

/** `npm run reconcile`: proves every balance from its rows; exits 1 on a difference. */
await withDatabase(async () => {
  const { reconcile } = await import("@/lib/insights/data/reconcile");
  const { disconnect } = await import("@/lib/db");
  const checks = await reconcile();
  for (const check of checks) {
    const verdict = check.differences === 0n ? "ok  " : "DIFF";
    console.log(`${verdict} ${check.name}: ${check.checked} checked, ${check.differences} differ`);
    for (const example of check.examples) console.log(`       ${example}`);
  }
  const broken = checks.filter(({ differences }) => differences > 0n).length;
  console.log(
    broken === 0 ? "Everything agrees." : `${broken} of ${checks.length} checks found differences.`,
  );
  process.exitCode = broken === 0 ? 0 : 1;
  await disconnect();
});

import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { sha256 } from "@/lib/trading/chain";
import { checkProof } from "@/lib/trading/check-proof";
import { checkRecords } from "@/lib/trading/check-records";
import { readProof } from "@/lib/trading/read-proof";
import { withDatabase } from "./local-database.ts";

const USAGE = `npm run verify-chain                        every record of the database, its days and roots
npm run verify-chain -- records.jsonl       an exported record, without a database
npm run verify-chain -- proof.json [root]   the proof of an event, and a root that you kept
Exit code: 0 everything holds, 1 something does not, 2 it cannot be read.`;
const [HOLDS, FAILS, UNREADABLE] = [0, 1, 2];

/** `npm run verify-chain`. */
process.exitCode = await verify(process.argv.slice(2));

async function verify([file, root]: string[]): Promise<number> {
  if (file?.startsWith("-")) {
    console.log(USAGE);
    return file === "--help" ? HOLDS : UNREADABLE;
  }
  try {
    if (file === undefined) return await withDatabase(verifyDatabase);
    return file.endsWith(".jsonl") ? await verifyRecords(file) : await verifyProof(file, root);
  } catch (error) {
    console.error(`${file ?? "the database"}: ${error instanceof Error ? error.message : error}`);
    return UNREADABLE;
  }
}

async function verifyDatabase(): Promise<number> {
  const { disconnect, inSnapshot } = await import("@/lib/db");
  const { reconcileRecords } = await import("@/lib/trading/data/reconcile");
  const checks = await inSnapshot(reconcileRecords);
  for (const { name, checked, differences, examples } of checks) {
    console.log(
      `${differences === 0n ? "holds" : "FAILS"}  ${name}: ${checked} checked, ${differences} do not hold`,
    );
    for (const example of examples) console.log(`       ${example}`);
  }
  await disconnect();
  return checks.every(({ differences }) => differences === 0n) ? HOLDS : FAILS;
}

async function verifyRecords(file: string): Promise<number> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  const { account, checked, headHash, failure } = await checkRecords(lines, sha256);
  if (failure !== null) {
    console.log(`FAILS  line ${failure.line}: ${failure.reason}`);
    return FAILS;
  }
  console.log(`holds  ${checked} events of account ${account}, chain hash ${headHash}`);
  return HOLDS;
}

async function verifyProof(file: string, root: string | undefined): Promise<number> {
  const findings = await checkProof(readProof(readFileSync(file, "utf8")), sha256, root ?? null);
  for (const { step, outcome, detail } of findings) {
    console.log(`${outcome === "fails" ? "FAILS" : outcome}  ${step}: ${detail}`);
  }
  return findings.some(({ outcome }) => outcome === "fails") ? FAILS : HOLDS;
}

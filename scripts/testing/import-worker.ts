import { disconnect } from "@/lib/db";
import { takeUpImport } from "@/lib/trading/service/work-import";

/** A process to kill: `node --import tsx import-worker.ts <import>` reads a committed import. */
const [importId = ""] = process.argv.slice(2);
await takeUpImport(importId);
await disconnect();

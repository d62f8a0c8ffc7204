import { systemActor } from "@/lib/actor";
import { disconnect } from "@/lib/db";
import { syncExchange } from "@/lib/trading/service/sync-exchange";

/** A process to kill: `node --import tsx sync-worker.ts <account>` reads an account that is due. */
const [accountId = ""] = process.argv.slice(2);
await syncExchange(systemActor("test", "worker"), accountId);
await disconnect();

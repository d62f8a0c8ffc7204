import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { crashFailure, memoryFailure } from "@/lib/sandbox/failure";
import { type JobMessage, parseJobMessage } from "@/lib/sandbox/protocol";
import { BarsStore } from "@/lib/sandbox/worker/bars-store";
import { CachedScript } from "@/lib/sandbox/worker/cached-script";
import { GuestRooms } from "@/lib/sandbox/worker/guest-rooms";
import { closeRoom, openRoom } from "@/lib/sandbox/worker/isolate-room";
import { JobMeter } from "@/lib/sandbox/worker/job-meter";
import { ParentChannel } from "@/lib/sandbox/worker/parent-channel";
import { failed, runJob } from "@/lib/sandbox/worker/run-job";
import { strippingIn } from "@/lib/sandbox/worker/strip-source";
import { StrippedSources } from "@/lib/sandbox/worker/stripped-sources";

/** The version of isolated-vm, put in by `scripts/build-sandbox.mjs`. */
declare const ISOLATED_VM_VERSION: string;

const guestSource = readFileSync(path.join(import.meta.dirname, "guest.js"), "utf8");
const stripperSource = readFileSync(path.join(import.meta.dirname, "stripper.js"), "utf8");
const libraryHash = createHash("sha256")
  .update(guestSource)
  .update(stripperSource)
  .digest("hex")
  .slice(0, 16);

/** For the bench alone: what a run costs when its isolate is not built ahead. */
const buildsOnDemand = process.argv.includes("--build-on-demand");

let current: { id: number; meter: JobMeter } | undefined;

/** V8 lost an isolate: say so if that still works, then end the process in every case. */
function onCatastrophicError(): void {
  if (current !== undefined) {
    const message = failed(current.id, memoryFailure(), current.meter.cost());
    void channel.send(message).then(() => process.abort());
  }
  setTimeout(() => process.abort(), 20);
}

const guest = new CachedScript(guestSource, "touchstone:guest");
const stripper = new CachedScript(stripperSource, "touchstone:stripper");
const rooms = new GuestRooms(() => openRoom(guest));
const sources = new StrippedSources(strippingIn(stripper, onCatastrophicError));
const bars = new BarsStore();

async function answerTo(job: JobMessage, meter: JobMeter): Promise<void> {
  const held = bars.admit(job);
  if (held === null) return await channel.send(failed(job.id, crashFailure(), meter.cost()));
  const stripped = await sources.get(job.source, job.language, job.wallMs);
  if (!stripped.ok) return await channel.send(failed(job.id, stripped.failure, meter.cost()));
  const room = rooms.take();
  const leftMs = Math.floor(job.wallMs - meter.elapsedMs);
  await channel.send(runJob(room, { job, code: stripped.code, bars: held, leftMs, meter }));
  closeRoom(room);
}

const channel = new ParentChannel(async (message) => {
  const job = parseJobMessage(message);
  if (job === null || current !== undefined) process.abort();
  const meter = new JobMeter();
  current = { id: job.id, meter };
  await answerTo(job, meter);
  current = undefined;
  if (!buildsOnDemand) rooms.prepare();
});

rooms.prepare();
await channel.send({
  type: "ready",
  engine: `isolated-vm ${ISOLATED_VM_VERSION}, V8 ${process.versions.v8}, library ${libraryHash}`,
});

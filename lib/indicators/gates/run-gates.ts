import { canonicalJson, sha256Hex } from "@/lib/canonical-json";
import { GATES, type GateName, type GateReport, type GateResult } from "@/lib/indicators/gate-schema";
import { checkProperties } from "@/lib/indicators/gates/check-properties";
import { checkSource } from "@/lib/indicators/gates/check-source";
import { compareVersions, isBumpEnough, leastNext } from "@/lib/indicators/gates/compare-versions";
import { findNearDuplicates, type Likeable } from "@/lib/indicators/gates/find-near-duplicates";
import type { GateJob, GateRunResult } from "@/lib/indicators/gates/gate-job";
import { type GateWords, outcomeOf, problem, settle } from "@/lib/indicators/gates/gate-outcome";
import { GateTime } from "@/lib/indicators/gates/gate-time";
import {
  breakingWords,
  costWords,
  findingWords,
  proofWords,
  warmUpWords,
} from "@/lib/indicators/gates/gate-words";
import { fingerprintsOf } from "@/lib/indicators/gates/output-fingerprint";
import { sourceShingles } from "@/lib/indicators/gates/source-shingles";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import { measureCost } from "@/lib/indicators/proof/measure-cost";
import { measureWarmUp } from "@/lib/indicators/proof/measure-warm-up";
import { proveLookAhead } from "@/lib/indicators/proof/prove-look-ahead";
import { type GuestPort, type Subject, subjectOf } from "@/lib/indicators/proof/subject";
import { versionHash } from "@/lib/indicators/version-hash";
import { formatVersion, parseVersion } from "@/lib/indicators/version-number";

/** Where each gate begins and ends, in percent of the whole. */
const SHARES: Readonly<Record<GateName, number>> = {
  compile: 2,
  static: 1,
  properties: 12,
  "look-ahead": 50,
  "warm-up": 8,
  cost: 17,
  duplicates: 4,
  breaking: 6,
};
const TOTAL = 100;

/**
 * Every publish gate over a source, in order. Later gates are skipped once the source does not compile; each of the
 * others says its part, so that an author learns everything at once.
 * @throws AppError UNAVAILABLE when the sandbox has no room; what the source does wrong is in the report.
 */
export async function runGates(job: GateJob): Promise<GateRunResult> {
  return await new Gates(job).run();
}

class Gates {
  readonly #job: GateJob;
  readonly #time: GateTime;
  readonly #port: GuestPort;
  readonly #seed: string;
  readonly #results: GateResult[] = [];
  readonly #found: Pick<GateReport, "proof" | "warmUp" | "cost" | "duplicates" | "breaking"> = {
    proof: null,
    warmUp: null,
    cost: null,
    duplicates: [],
    breaking: null,
  };
  #likeable: Likeable | null = null;
  #manifest: Manifest | null = null;

  constructor(job: GateJob) {
    this.#job = job;
    this.#time = new GateTime(job.nowMs);
    this.#port = this.#time.metered(job.port);
    this.#seed = sha256Hex(job.source);
  }

  async run(): Promise<GateRunResult> {
    await this.#gate("compile", () => this.#compile());
    const manifest = this.#manifest;
    if (manifest === null) {
      for (const gate of GATES.slice(1)) this.#skip(gate, "Not reached: the source does not compile.");
      return this.#result();
    }
    const subject = subjectOf(this.#port, this.#job.source, manifest);
    await this.#gate("static", async () => this.#static(manifest));
    await this.#gate("properties", () => this.#properties(subject));
    await this.#gate("look-ahead", () => this.#lookAhead(subject));
    await this.#gate("warm-up", () => this.#warmUp(subject));
    await this.#gate("cost", () => this.#cost(subject));
    await this.#gate("duplicates", () => this.#duplicates(subject));
    if (this.#job.previous === null) this.#skip("breaking", "There is no earlier version to compare with.");
    else await this.#gate("breaking", () => this.#breaking(subject));
    return this.#result();
  }

  async #gate(gate: GateName, work: () => Promise<GateWords>): Promise<void> {
    this.#progress(gate, 0);
    const startMs = this.#time.elapsedMs();
    const { outcome, summary, findings } = await settle(work);
    const ms = Math.round(this.#time.elapsedMs() - startMs);
    this.#results.push({ gate, outcome: outcome ?? outcomeOf(findings), summary, findings, ms });
  }

  #skip(gate: GateName, summary: string): void {
    this.#results.push({ gate, outcome: "skipped", summary, findings: [], ms: 0 });
  }

  #progress(stage: GateName, share: number): void {
    const before = GATES.slice(0, GATES.indexOf(stage)).reduce((sum, gate) => sum + SHARES[gate], 0);
    this.#job.onProgress?.({ stage, done: Math.floor(before + SHARES[stage] * share), total: TOTAL });
  }

  #result(): GateRunResult {
    const { engine, source, version, at } = this.#job;
    const manifest = this.#manifest;
    const failed = this.#results.some(({ outcome }) => outcome === "failed");
    const draftHash = manifest === null ? this.#seed : versionHash({ source, manifest, engine: engine() });
    const report: GateReport = {
      verdict: failed ? "failed" : "passed",
      versionHash: version?.hash ?? draftHash,
      engine: engine(),
      gates: this.#results,
      ...this.#found,
      ms: Math.round(this.#time.elapsedMs()),
      at,
    };
    return { report, likeable: this.#likeable };
  }

  async #compile(): Promise<GateWords> {
    const manifest = await this.#port.describe(this.#job.source);
    const stored = this.#job.version?.manifest;
    if (stored !== undefined && canonicalJson(stored) !== canonicalJson(manifest)) {
      return {
        summary: "The sandbox reads other declarations than when the version was saved.",
        findings: [
          problem("error", "Save the source as a new version: the platform reads it otherwise by now."),
        ],
      };
    }
    this.#manifest = manifest;
    const [inputs, outputs] = [manifest.inputs.length, manifest.outputs.length];
    return { summary: `Declares ${count(inputs, "input")} and ${count(outputs, "output")}.`, findings: [] };
  }

  #static(manifest: Manifest): GateWords {
    const findings = checkSource(this.#job.source, manifest);
    return { summary: findingWords(findings, "Nothing to remark."), findings };
  }

  async #properties(subject: Subject): Promise<GateWords> {
    const options = { seed: this.#seed, lanes: this.#job.lanes, checkTime: this.#time.check };
    const findings = await checkProperties(subject, options);
    return {
      summary: findingWords(findings, "Stands holes, flat prices and every bound of its inputs."),
      findings,
    };
  }

  async #lookAhead(subject: Subject): Promise<GateWords> {
    const proof = await proveLookAhead(subject, {
      seed: this.#seed,
      lanes: this.#job.lanes,
      thoroughness: this.#job.thoroughness,
      checkTime: this.#time.check,
      onProgress: (done, total) => this.#progress("look-ahead", done / total),
    });
    this.#found.proof = proof;
    return {
      summary: proofWords(proof),
      findings: [],
      outcome: proof.class === "clean" ? "passed" : "warned",
    };
  }

  async #warmUp(subject: Subject): Promise<GateWords> {
    const warmUp = await measureWarmUp(subject, { seed: this.#seed, lanes: this.#job.lanes });
    this.#found.warmUp = warmUp;
    return { summary: warmUpWords(warmUp), findings: [], outcome: "passed" };
  }

  async #cost(subject: Subject): Promise<GateWords> {
    const cost = await measureCost(subject, { seed: this.#seed, engine: this.#job.engine() });
    this.#found.cost = cost;
    return { summary: costWords(cost), findings: [] };
  }

  async #duplicates(subject: Subject): Promise<GateWords> {
    const outputs = await fingerprintsOf(subject);
    this.#likeable = { outputs, shingles: sourceShingles(this.#job.source) };
    const duplicates = findNearDuplicates(this.#likeable, await this.#job.known());
    this.#found.duplicates = duplicates;
    const findings = duplicates.map(({ name, builtin, basis, detail }) =>
      problem(
        "warning",
        `${basis === "outputs" ? "Gives the numbers of" : "Is written like"} ${builtin ? "the free built-in " : ""}“${name}”: ${detail}`,
      ),
    );
    return { summary: findingWords(findings, "Like no other listing."), findings };
  }

  async #breaking(subject: Subject): Promise<GateWords> {
    const { previous, version } = this.#job;
    if (previous === null) return { summary: "", findings: [], outcome: "skipped" };
    const old = subjectOf(this.#port, previous.source, previous.manifest);
    const pair = { against: previous.number, old, next: subject, checkTime: this.#time.check };
    const breaking = await compareVersions(pair);
    this.#found.breaking = breaking;
    const findings = breaking.changes.map(({ level, message }) => problem("note", `${level}: ${message}`));
    const [from, to] = [parseVersion(previous.number), parseVersion(version?.number ?? "")];
    if (from !== null && to !== null && !isBumpEnough(from, to, breaking.requires)) {
      const least = formatVersion(leastNext(from, breaking.requires));
      const words = `These changes need a ${breaking.requires} version: ${least} or greater, not ${formatVersion(to)}.`;
      findings.unshift(problem("error", words));
    }
    return { summary: breakingWords(breaking), findings };
  }
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? "" : "s"}`;
}

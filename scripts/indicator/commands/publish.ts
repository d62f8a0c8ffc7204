import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { ApiProblem } from "@/components/api-client";
import { sha256Hex } from "@/lib/canonical-json";
import { COMMAND_LINE, EXIT } from "@/lib/indicators/command-line";
import { GateRunDto, PublishResult } from "@/lib/indicators/gate-schema";
import { CreateIndicatorResult } from "@/lib/indicators/listing-schema";
import { VersionDto } from "@/lib/indicators/version-schema";
import { type Command, type ExitCode, UsageError } from "@/scripts/indicator/command";
import { flagText, type GivenArguments, requiredText } from "@/scripts/indicator/given-arguments";
import { LISTING_FLAGS, listingOf } from "@/scripts/indicator/listing-words";
import { problemText } from "@/scripts/indicator/problem-text";
import { reportText } from "@/scripts/indicator/report-text";
import { readSource, type SourceFile } from "@/scripts/indicator/source-file";
import { TouchstoneServer } from "@/scripts/indicator/touchstone-server";
import type { Workbench } from "@/scripts/indicator/workbench";

const POLL_MS = 500;
/** The request was fine, but this was not the moment, the token or the connection for it. */
const NOT_REFUSED = new Set([
  "NETWORK",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "RATE_LIMITED",
  "UNAVAILABLE",
  "INTERNAL",
]);

/** Sends a version to a server, through its gates, and tells how it went. */
export const publishCommand: Command = {
  words: COMMAND_LINE.publish,
  run: async (given, workbench) => {
    const file = readSource(workbench.folder, requiredText(given, 0));
    refuseUnclear(given);
    const listing = given.flags.has("create") ? listingOf(given, file.text) : null;
    const server = new TouchstoneServer(
      flagText(given, "server") ?? workbench.server,
      await workbench.token(),
    );
    try {
      const ref =
        listing === null ? requiredText(given, "id") : await openListing(server, listing, workbench);
      return await new Publication(server, file, workbench, {
        ref,
        number: requiredText(given, "version"),
        changelog: flagText(given, "changelog"),
      }).run();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      for (const text of refusalTexts(file, error)) workbench.tell(text);
      return NOT_REFUSED.has(error.code) ? EXIT.unusable : EXIT.refused;
    }
  },
};

function refuseUnclear(given: GivenArguments): void {
  const [create, id] = [given.flags.has("create"), given.flags.has("id")];
  if (create === id) throw new UsageError("Give --id for a listing that exists, or --create for a new one.");
  const idle = create ? undefined : LISTING_FLAGS.find((flag) => given.flags.has(flag));
  if (idle !== undefined) throw new UsageError(`--${idle} is for a new listing: it goes with --create.`);
  if (!create && !given.flags.has("changelog"))
    throw new UsageError("A new version needs --changelog: what has changed?");
}

/** The same listing sent again, after a lost answer for instance, is the same listing. */
async function openListing(
  server: TouchstoneServer,
  listing: ReturnType<typeof listingOf>,
  { tell }: Workbench,
): Promise<string> {
  const idempotencyKey = `indicator-${sha256Hex(JSON.stringify(listing))}`;
  const { slug } = await server.call("/api/indicators", CreateIndicatorResult, {
    json: listing,
    idempotencyKey,
  });
  tell(`The listing is ${slug}.`);
  return slug;
}

/** What of a version decides how to go on. */
const KnownVersion = VersionDto.pick({ status: true, sourceHash: true, reviewNotes: true });
type KnownVersion = z.infer<typeof KnownVersion>;

interface Release {
  /** The listing's id or slug. */
  ref: string;
  number: string;
  /** Undefined: the listing was opened with this version. */
  changelog: string | undefined;
}

class Publication {
  readonly #server: TouchstoneServer;
  readonly #file: SourceFile;
  readonly #workbench: Workbench;
  readonly #release: Release;

  constructor(server: TouchstoneServer, file: SourceFile, workbench: Workbench, release: Release) {
    this.#server = server;
    this.#file = file;
    this.#workbench = workbench;
    this.#release = release;
  }

  async run(): Promise<ExitCode> {
    const known = await this.#server.find(this.#versionPath(), KnownVersion);
    if (known !== null && known.status !== "draft") return this.#alreadySent(known);
    await this.#writeVersion();
    const run = await this.#passGates();
    if (run.report !== null) this.#workbench.print(reportText(this.#file, run.report));
    if (run.state === "passed") return this.#done(`${this.#name()} waits for a curator.`);
    if (run.state === "failed") return EXIT.refused;
    throw new UsageError("The gates were interrupted. Publish once more.");
  }

  #name(): string {
    return `${this.#release.ref} ${this.#release.number}`;
  }

  #versionPath(): string {
    const { ref, number } = this.#release;
    return `/api/indicators/${encodeURIComponent(ref)}/versions/${encodeURIComponent(number)}`;
  }

  #alreadySent({ sourceHash, status, reviewNotes }: KnownVersion): ExitCode {
    if (sourceHash !== sha256Hex(this.#file.text)) {
      this.#workbench.tell(
        `${this.#name()} exists with another source, and versions never change: choose a greater number.`,
      );
      return EXIT.refused;
    }
    if (status === "pending" || status === "approved")
      return this.#done(`${this.#name()} was sent before: ${status}.`);
    this.#workbench.tell(`${this.#name()} is ${status}.${reviewNotes === null ? "" : ` ${reviewNotes}`}`);
    return EXIT.refused;
  }

  #done(words: string): ExitCode {
    this.#workbench.tell(words);
    return EXIT.fine;
  }

  async #writeVersion(): Promise<void> {
    const { ref, number: version, changelog } = this.#release;
    if (changelog === undefined) return;
    await this.#server.call(`/api/indicators/${encodeURIComponent(ref)}/version`, KnownVersion, {
      json: { version, source: this.#file.text, changelog },
    });
  }

  /** A run that a gate ended is told with its report; everything else the server refuses is thrown on. */
  async #passGates(): Promise<GateRunDto> {
    const { ref, number: version } = this.#release;
    try {
      const path = `/api/indicators/${encodeURIComponent(ref)}/publish`;
      const { run } = await this.#server.call(path, PublishResult, { json: { version } });
      return await this.#follow(run);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== "UNPROCESSABLE") throw error;
      const run = await this.#server.find(`${this.#versionPath()}/gate`, GateRunDto);
      if (run?.state === "failed") return run;
      throw error;
    }
  }

  async #follow(begun: GateRunDto): Promise<GateRunDto> {
    let run = begun;
    let stage = "";
    while (run.state === "running") {
      if (run.stage !== stage) this.#workbench.tell(`${String(run.done).padStart(3)} % ${run.stage}`);
      stage = run.stage;
      await wait(POLL_MS, undefined, { signal: this.#workbench.stopped });
      run = await this.#server.call(`${this.#versionPath()}/gate`, GateRunDto);
    }
    return run;
  }
}

function refusalTexts({ name, text }: SourceFile, { detail, errors, code }: ApiProblem): string[] {
  const places = errors.map(({ path, message, line = null, column = null }) =>
    path === "source" ? problemText(name, text, { message, line, column }) : `${path}: ${message}`,
  );
  return [`${detail} (${code})`, ...places.filter((place) => !place.endsWith(`: ${detail}`))];
}

import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { EXIT } from "@/lib/indicators/command-line";

const TRIES_MORE = 3;

export interface CommandEnd {
  exit: number;
  printed: string;
  told: string;
}

/** A developer's own machine: a folder among what the test leaves behind, an API token, and the command line as a process of its own. */
export class DeveloperMachine {
  readonly #folder = test.info().outputPath("machine");
  readonly #server: string;
  readonly #token: string;

  private constructor(server: string, token: string) {
    this.#server = server;
    this.#token = token;
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Makes a token as the signed-in person of the page would under Settings. */
  static async of(page: Page, server: string): Promise<DeveloperMachine> {
    const data = { name: "command line", scopes: ["read", "write"] };
    const answer = await page.request.post("/api/tokens", { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return new DeveloperMachine(server, z.object({ token: z.string() }).parse(await answer.json()).token);
  }

  save(name: string, text: string): void {
    writeFileSync(path.join(this.#folder, name), text);
  }

  /** `publish`, once more when the server was too busy for its gates, as the command then asks. */
  async publish(...words: string[]): Promise<CommandEnd> {
    let end = await this.#indicator("publish", ...words);
    for (let again = 0; again < TRIES_MORE && end.exit === EXIT.unusable; again += 1) {
      end = await this.#indicator("publish", ...words);
    }
    return end;
  }

  /** `npm run indicator -- …` in this folder. */
  #indicator(...words: string[]): Promise<CommandEnd> {
    const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
    const env = {
      ...process.env,
      INIT_CWD: this.#folder,
      TOUCHSTONE_SERVER: this.#server,
      TOUCHSTONE_TOKEN: this.#token,
    };
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [tsx, "scripts/indicator/main.ts", ...words],
        { env },
        (_error, printed, told) => resolve({ exit: child.exitCode ?? -1, printed, told }),
      );
    });
  }
}

import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";

/** `/indicators/{slug}/run`: bars, settings, result. */
export class IndicatorRunPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/indicators/${slug}/run`);
    await this.run.waitFor();
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get run(): Locator {
    return this.main.getByRole("button", { name: /^Run / });
  }

  get result(): Locator {
    return this.main.getByRole("region", { name: "Result of the run" });
  }

  async choose(name: string, text: string): Promise<void> {
    const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
    await this.main.getByLabel(/CSV of bars/).setInputFiles(file);
  }

  /** Saves what a button of the result offers; gives its name and text. */
  async download(button: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.result.getByRole("button", { name: button, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }
}

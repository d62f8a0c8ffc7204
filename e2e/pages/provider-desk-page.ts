import type { Locator, Page } from "@playwright/test";

/** `/desk/provider`: one's own profile as a signal provider. */
export class ProviderDeskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/desk/provider");
    await this.page.getByRole("heading", { level: 1 }).waitFor();
  }

  async apply(words: { name: string; strategy: string; monthly: string }): Promise<void> {
    await this.page.getByLabel("Public name").fill(words.name);
    await this.page.getByLabel("Strategy").fill(words.strategy);
    await this.page.getByLabel("Monthly fee").fill(words.monthly);
    await this.page.getByRole("button", { name: "Apply", exact: true }).click();
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }
}

import type { Locator, Page } from "@playwright/test";

/** `/licences`: what one has, how it goes on, and the way to the money back. */
export class LicencesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/licences");
    await this.page.getByRole("heading", { level: 1, name: "Licences" }).waitFor();
  }

  renewalOf(name: string): Locator {
    return this.page.getByRole("region", { name: `Renewal of ${name}` });
  }

  refundOf(name: string): Locator {
    return this.page.getByRole("region", { name: `Refund of ${name}` });
  }

  get ended(): Locator {
    return this.page.getByRole("table", { name: /Your ended licences/ });
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }
}

import type { Locator, Page } from "@playwright/test";

/** `/wallet`: balance, top-up form, history. */
export class WalletPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/wallet");
    await this.page.getByRole("heading", { name: "Wallet", level: 1 }).waitFor();
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get amount(): Locator {
    return this.main.getByLabel("Amount", { exact: true });
  }

  get history(): Locator {
    return this.main.getByRole("table", { name: /history/i });
  }

  /** Rows of the history, newest first. */
  get entries(): Locator {
    return this.history.locator("tbody tr");
  }

  async topUp(amount: string): Promise<void> {
    await this.amount.fill(amount);
    await this.main.getByRole("button", { name: "Add test money" }).click();
  }
}

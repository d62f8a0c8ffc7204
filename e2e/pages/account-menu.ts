import type { Locator, Page } from "@playwright/test";

/** The signed-in person's menu in the header of every page. */
export class AccountMenu {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get button(): Locator {
    return this.page.getByRole("banner").getByRole("button", { name: /account of/i });
  }

  async signOut(): Promise<void> {
    await this.button.click();
    await this.page.getByRole("button", { name: "Sign out" }).click();
    await this.page.getByRole("banner").getByRole("link", { name: "Sign in" }).waitFor();
  }
}

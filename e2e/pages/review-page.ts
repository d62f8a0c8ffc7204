import type { Locator, Page } from "@playwright/test";

type Decision = "Approve" | "Reject" | "Suspend" | "Reinstate" | "Withdraw";

/** `/admin/review` and the page of one version. */
export class ReviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openQueue(): Promise<void> {
    await this.page.goto("/admin/review");
    await this.page.getByRole("heading", { name: "Review", level: 1 }).waitFor();
  }

  async openVersion(name: string): Promise<void> {
    await this.openQueue();
    await this.page.getByRole("link", { name, exact: true }).click();
    await this.page.getByRole("heading", { name: new RegExp(name), level: 1 }).waitFor();
  }

  get notes(): Locator {
    return this.page.getByLabel(/^Notes/);
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  async ask(decision: Decision): Promise<void> {
    await this.page.getByRole("button", { name: `${decision}…` }).click();
  }

  async confirm(decision: Decision): Promise<void> {
    await this.dialog.getByRole("button", { name: decision, exact: true }).click();
  }
}

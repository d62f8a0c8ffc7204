import type { Locator, Page } from "@playwright/test";

type Decision = "Approve" | "Reject" | "Suspend" | "Reinstate" | "Withdraw";

/** `/admin/review` and the page of one version or provider that waits. */
export class ReviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openQueue(): Promise<void> {
    await this.page.goto("/admin/review");
    await this.page.getByRole("heading", { name: "Review", level: 1 }).waitFor();
  }

  async openWaiting(name: string): Promise<void> {
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

  /** Approves what waits under this name. @returns the address of its review. */
  async approve(name: string): Promise<string> {
    await this.openWaiting(name);
    const address = this.page.url();
    await this.ask("Approve");
    await this.confirm("Approve");
    await this.page.waitForURL(/\/admin\/review$/);
    return address;
  }

  async confirm(decision: Decision): Promise<void> {
    await this.dialog.getByRole("button", { name: decision, exact: true }).click();
  }
}

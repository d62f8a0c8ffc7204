import type { Locator, Page } from "@playwright/test";

/** The bell in the header of every page, and the small panel under it. */
export class NotificationBell {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Its name says how many are unread. */
  get button(): Locator {
    return this.page.getByRole("banner").getByRole("button", { name: /^Notifications/ });
  }

  get panel(): Locator {
    return this.page.getByRole("banner").locator("[popover]:popover-open");
  }

  async open(): Promise<void> {
    await this.button.click();
    await this.panel.getByRole("link", { name: "All notifications" }).waitFor();
  }
}

import type { Page } from "@playwright/test";

/** `/admin/outbox`: where an installation without a mail server keeps its mails. */
export class OutboxPage {
  readonly page: Page;

  /** @param page of an admin. */
  constructor(page: Page) {
    this.page = page;
  }

  /** The link inside the newest mail of this subject to this address; `leadsTo` chooses where there are several. */
  async linkFor(mail: { to: string; subject: string; leadsTo?: RegExp }): Promise<string> {
    await this.page.goto("/admin/outbox");
    const item = this.page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ hasText: mail.to })
      .filter({ hasText: mail.subject })
      .first();
    await item.locator("summary").click();
    const links = item.getByRole("link", { name: /^https?:/ });
    const link = mail.leadsTo === undefined ? links : links.filter({ hasText: mail.leadsTo });
    const href = await link.getAttribute("href");
    if (href === null) throw new Error(`the mail "${mail.subject}" has no link`);
    return href;
  }
}

import type { Locator, Page } from "@playwright/test";

/** `/traders`: filters and signal providers. */
export class TradersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/traders${query}`);
    await this.page.getByRole("heading", { name: "Signal providers", level: 1 }).waitFor();
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get search(): Locator {
    return this.main.getByRole("searchbox", { name: "Search" });
  }

  filter(name: string): Locator {
    return this.main.getByLabel(name, { exact: true });
  }

  /** The cards of the list. */
  get cards(): Locator {
    return this.main.getByRole("article");
  }

  /** The names on the cards, in the order of the list. */
  async names(): Promise<string[]> {
    return await this.cards.getByRole("heading").allTextContents();
  }
}

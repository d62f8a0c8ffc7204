import type { Locator, Page } from "@playwright/test";

/** `/indicators`: filters and listings. */
export class IndicatorsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/indicators${query}`);
    await this.page.getByRole("heading", { name: "Indicators", level: 1 }).waitFor();
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get search(): Locator {
    return this.main.getByRole("searchbox", { name: "Search" });
  }

  filter(name: "Category" | "Price" | "Look-ahead proof" | "Rating" | "Order"): Locator {
    return this.main.getByLabel(name, { exact: true });
  }

  /** The cards of the list. */
  get cards(): Locator {
    return this.main.getByRole("article");
  }

  card(name: string): Locator {
    return this.cards.filter({ has: this.page.getByRole("heading", { name, exact: true }) });
  }
}

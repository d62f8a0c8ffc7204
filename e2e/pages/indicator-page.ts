import type { Locator, Page } from "@playwright/test";

/** `/indicators/{slug}`: chart, settings, price panel and the purchase dialog. */
export class IndicatorPage {
  readonly page: Page;
  readonly slug: string;

  constructor(page: Page, slug: string) {
    this.page = page;
    this.slug = slug;
  }

  async open(part = ""): Promise<void> {
    await this.page.goto(`/indicators/${this.slug}${part}`);
    await this.page.getByRole("navigation", { name: "Parts of this indicator" }).waitFor();
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  /** The drawn chart; its name says what is on it. */
  get chart(): Locator {
    return this.main.getByRole("figure", { name: /bars, with/ });
  }

  get profileSwitch(): Locator {
    return this.main.getByLabel("Volume profile", { exact: true });
  }

  /** What the profile says of a level (POC, VAH, VAL) or of the whole, as text. */
  profileFact(name: string): Locator {
    return this.chart
      .locator("dl > div")
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .locator("dd");
  }

  get profileBins(): Locator {
    return this.main.getByRole("table", { name: "Volume profile by price" }).locator("tbody tr");
  }

  setting(label: string): Locator {
    return this.main.getByLabel(label, { exact: true });
  }

  /** The last value of an output, as the table under the chart writes it. */
  lastValue(output: string): Locator {
    const table = this.main.getByRole("table", { name: "Outputs of the indicator" });
    return table.getByRole("row").filter({ hasText: output }).getByRole("cell").last();
  }

  get licence(): Locator {
    return this.main.getByRole("complementary", { name: "Price and licence" });
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  async openPurchase(): Promise<void> {
    await this.licence.getByRole("button", { name: "Buy a licence" }).click();
    await this.dialog.waitFor();
  }
}

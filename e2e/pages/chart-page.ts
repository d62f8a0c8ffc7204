import type { Locator, Page } from "@playwright/test";

/** `/chart`: market, chart, indicators, saved layouts. */
export class ChartPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/chart${query}`);
    await this.chart.locator("canvas").first().waitFor();
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get chart(): Locator {
    return this.main.getByRole("figure", { name: /bars/ });
  }

  get instrument(): Locator {
    return this.main.getByLabel("Instrument", { exact: true });
  }

  /** The indicators of the chart, in their order. */
  get indicators(): Locator {
    return this.main.getByRole("list", { name: "Indicators of the chart" }).getByRole("listitem");
  }

  indicator(name: string): Locator {
    return this.indicators.filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  tool(label: string): Locator {
    return this.main.getByRole("button", { name: label, exact: true });
  }

  /** Searches for an indicator and puts it on the chart. */
  async add(search: string, name: string): Promise<void> {
    await this.tool("Add indicator").click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("searchbox", { name: "Search" }).fill(search);
    await dialog.getByRole("button", { name: `Add ${name}`, exact: true }).click();
    await dialog.getByRole("button", { name: "Close" }).click();
  }

  /** The heads of the table of values: time, prices, then an output each. */
  get columns(): Locator {
    return this.main.getByRole("table", { name: /newest .* bars/ }).getByRole("columnheader");
  }

  async showValues(): Promise<void> {
    await this.main.getByText("Values as a table").click();
  }

  /** Saves the chart under a name. */
  async saveAs(name: string): Promise<void> {
    await this.tool("Save").click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "hidden" });
  }
}

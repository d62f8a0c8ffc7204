import { expect, type Locator, type Page } from "@playwright/test";

/** `/studio/{slug}`: the editor, the tabs beside it, running and saving. */
export class StudioPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a draft from a template. */
  async create(template: string, name: string): Promise<void> {
    await this.page.goto("/studio");
    await this.page.getByRole("button", { name: "New indicator" }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("radio", { name: template }).check();
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("button", { name: "Create and open" }).click();
    await this.editor.waitFor();
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get editor(): Locator {
    return this.main.getByRole("textbox", { name: "Source of the indicator" });
  }

  /** What stands under the editor: the problem with its place, or how the text runs. */
  get verdict(): Locator {
    return this.main.getByRole("region", { name: "Code" }).getByRole("status").last();
  }

  get saved(): Locator {
    return this.main.getByRole("region", { name: "Code" }).getByRole("status").first();
  }

  tab(name: string): Locator {
    return this.main.getByRole("tab", { name });
  }

  /** The last value of an output, as the table beside the chart writes it. */
  lastValue(output: string): Locator {
    const table = this.main.getByRole("table", { name: "Outputs of the indicator" });
    return table.getByRole("row").filter({ hasText: output }).getByRole("cell").last();
  }

  /** Has the text checked at the gates; a sandbox too busy for it is asked again, as a person would. */
  async check(): Promise<Locator> {
    await this.tab("Report").click();
    const report = this.main.getByRole("region", { name: "Gate report" });
    const busy = this.main.getByText("The sandbox was too busy");
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await this.main.getByRole("button", { name: "Check the text" }).click();
      await report.or(busy).waitFor({ timeout: 60_000 });
      if (await report.isVisible()) break;
    }
    return report;
  }

  /** What the editor shows over the text. */
  get tooltip(): Locator {
    return this.page.locator(".cm-tooltip");
  }

  /** What the editor says of a word under the pointer, which is moved away and back when a run has closed it. */
  async explanation(word: string, text: string): Promise<Locator> {
    const explained = this.tooltip.filter({ hasText: text });
    await expect(async () => {
      await this.page.mouse.move(0, 0);
      await this.#hover(word);
      await explained.waitFor({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    return explained;
  }

  /** Moves the pointer onto the first place of a word in the editor. */
  async #hover(word: string): Promise<void> {
    const place = await this.editor.evaluate((editor, wanted) => {
      const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    }, word);
    if (place === null) throw new Error(`${word} is not in the editor`);
    await this.page.mouse.move(place.x - 1, place.y);
    await this.page.mouse.move(place.x, place.y);
  }

  /** Puts the cursor behind the first place of a text, as the keyboard would by searching. */
  async cursorBehind(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press("Control+f");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("ArrowRight");
  }
}

import { Parser } from "htmlparser2";
import type { ReadRow, RowsReader } from "@/lib/trading/importers/csv-rows";

const CELLS_MAX = 64;

/**
 * Rows of all tables of an HTML file, as they come. A cell over several columns is followed by empty ones; hidden cells
 * are left out.
 */
export function htmlRows(): RowsReader {
  const table = new HtmlTable();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => table.open(name, attributes),
      ontext: (text) => table.text(text),
      onclosetag: (name) => table.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  return {
    push(text) {
      parser.write(text);
      return table.taken();
    },
    finish() {
      parser.end();
      return table.taken();
    },
  };
}

class HtmlTable {
  #rows: ReadRow[] = [];
  #line = 0;
  #cells: string[] | undefined;
  #cell: { text: string; span: number; isHidden: boolean } | undefined;

  open(name: string, attributes: Record<string, string>): void {
    if (name === "tr") {
      this.#endRow();
      this.#cells = [];
    } else if (name === "td" || name === "th") {
      this.#endCell();
      const span = Math.min(CELLS_MAX, Math.max(1, Number(attributes.colspan ?? 1) || 1));
      const isHidden = /\bhidden\b/.test(attributes.class ?? "");
      this.#cell = { text: "", span, isHidden };
    }
  }

  text(text: string): void {
    if (this.#cell !== undefined) this.#cell.text += text;
  }

  close(name: string): void {
    if (name === "td" || name === "th") this.#endCell();
    else if (name === "tr" || name === "table") this.#endRow();
  }

  taken(): ReadRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #endCell(): void {
    if (this.#cell !== undefined && !this.#cell.isHidden && this.#cells !== undefined) {
      const { text, span } = this.#cell;
      this.#cells.push(text.replace(/\s+/g, " ").trim(), ...Array<string>(span - 1).fill(""));
    }
    this.#cell = undefined;
  }

  #endRow(): void {
    this.#endCell();
    if (this.#cells === undefined) return;
    this.#line += 1;
    if (this.#cells.some((cell) => cell !== "")) this.#rows.push({ line: this.#line, cells: this.#cells });
    this.#cells = undefined;
  }
}

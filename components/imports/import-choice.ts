import type { ImportOptions } from "@/lib/trading/import-schema";
import type { GenericColumn } from "@/lib/trading/importers/generic";
import type { Importer } from "@/lib/trading/importers/importer";

/** What a person chose in the form; "" is nothing. */
export interface ImportChoice {
  format: string;
  zone: string;
  mapping: Partial<Record<GenericColumn, string>>;
  decimalSign: "." | ",";
  dateOrder: "" | "dmy" | "mdy";
  /** `US30 = 1`, a symbol a line. */
  contractSizes: string;
}

export const NOTHING_CHOSEN: ImportChoice = {
  format: "",
  zone: "",
  mapping: {},
  decimalSign: ".",
  dateOrder: "",
  contractSizes: "",
};

/** The choice as the API takes it: what the format has no use for is left out. */
export function optionsOf(choice: ImportChoice, needs: Importer["needs"]): ImportOptions {
  const { zone, mapping, decimalSign, dateOrder } = choice;
  const sizes = contractSizesOf(choice.contractSizes);
  return {
    ...(zone === "" ? {} : { zone }),
    ...(dateOrder === "" ? {} : { dateOrder }),
    ...(needs.mapping ? { decimalSign, mapping: chosenColumns(mapping) } : {}),
    ...(needs.contractSizes && Object.keys(sizes).length > 0 ? { contractSizes: sizes } : {}),
  };
}

function chosenColumns(mapping: ImportChoice["mapping"]): ImportChoice["mapping"] {
  return Object.fromEntries(Object.entries(mapping).filter(([, header]) => header !== ""));
}

/** Lines such as `US30 = 1`; a line without a number is kept, for the server to refuse. */
export function contractSizesOf(text: string): Record<string, string> {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return Object.fromEntries(
    lines.map((line) => {
      const [symbol = "", size = ""] = line.split(/[=:;\t]/).map((part) => part.trim());
      return [symbol, size];
    }),
  );
}

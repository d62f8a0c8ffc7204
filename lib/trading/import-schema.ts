import { z } from "zod";
import { DecimalText } from "@/lib/decimal";
import { isTimeZone } from "@/lib/market-data/time-zone";
import { pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";
import { PARTS_MAX } from "@/lib/trading/import-limits";
import { GENERIC_COLUMN_NAMES } from "@/lib/trading/importers/generic";
import { IMPORTERS } from "@/lib/trading/importers/importers";

const ContractSize = DecimalText.refine(
  (text) => /^[^-]*[1-9]/.test(text),
  "Write the units of one lot, above zero.",
);

export const ImportOptions = z.strictObject({
  zone: z
    .string()
    .max(64)
    .refine(isTimeZone, "Write a time zone of the IANA list, for example Europe/Berlin.")
    .optional()
    .describe("What clock times without a zone mean; without it they are refused."),
  mapping: z
    .partialRecord(z.enum(GENERIC_COLUMN_NAMES), storableText(1, 100))
    .optional()
    .describe("For `generic`: the header of the column that holds each thing."),
  decimalSign: z.enum([".", ","]).optional().describe("For `generic`; default a point."),
  dateOrder: z.enum(["ymd", "dmy", "mdy"]).optional().describe("Of dates such as 03/04/2026."),
  contractSizes: z
    .record(storableText(1, 60), ContractSize)
    .refine((sizes) => Object.keys(sizes).length <= 200, "Name at most 200 symbols.")
    .optional()
    .describe("For MetaTrader: units of one lot by symbol, where it is neither a currency pair nor a metal."),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

export const StartImportInput = z.strictObject({
  format: z.enum(IMPORTERS.map(({ id }) => id)).describe("Whose export the file is."),
  fileName: storableText(1, 255),
  options: ImportOptions.default({}),
});
export type StartImportInput = z.infer<typeof StartImportInput>;

const Uuid = z.uuid("The id is not one of ours.");
export const ImportParams = z.strictObject({ id: Uuid, importId: Uuid });
export const PartParams = z.strictObject({
  id: Uuid,
  importId: Uuid,
  n: z.coerce
    .number()
    .int()
    .min(0)
    .max(PARTS_MAX - 1),
});

export const PartAnswer = z
  .object({
    n: z.number().int(),
    hash: z.string().describe("SHA-256 of the part, hex."),
    bytes: z.number().int().describe("Bytes of all parts so far."),
  })
  .meta({ id: "ImportPart" });
export type PartAnswer = z.infer<typeof PartAnswer>;

export const RejectedLine = z.object({ line: z.number().int(), reason: z.string(), text: z.string() });
export type RejectedLine = z.infer<typeof RejectedLine>;

export const ImportSummary = z
  .object({
    id: z.string(),
    format: z.string(),
    fileName: z.string(),
    state: z.enum(["uploading", "running", "done", "refused", "failed"]),
    bytes: z.number().int().describe("Bytes received."),
    bytesRead: z.number().int().describe("Bytes read so far."),
    rows: z.number().int().describe("Lines read so far."),
    accepted: z.number().int().describe("Events appended."),
    duplicates: z.number().int().describe("Events that were there before, with the same content."),
    rejected: z.number().int().describe("Lines refused; one is enough to refuse the import."),
    error: z.string().nullable().describe("Why it failed."),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: "ImportSummary" });
export type ImportSummary = z.infer<typeof ImportSummary>;

export const ImportDto = ImportSummary.extend({
  fileHash: z.string().nullable().describe("SHA-256 of the whole file, hex."),
  rejects: z.array(RejectedLine).describe("The first 1,000 refused lines."),
  leftOut: z.record(z.string(), z.number().int()).describe("Lines that tell no event of ours, by why."),
}).meta({ id: "Import" });
export type ImportDto = z.infer<typeof ImportDto>;

export const ImportPage = pageOf(ImportSummary).meta({ id: "ImportPage" });
export type ImportPage = z.infer<typeof ImportPage>;

"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { type ApiProblem, toApiProblem } from "@/components/api-client";
import { FirstRows } from "@/components/imports/first-rows";
import { FormatFields } from "@/components/imports/format-fields";
import { type ImportChoice, NOTHING_CHOSEN, optionsOf } from "@/components/imports/import-choice";
import { uploadImport } from "@/components/imports/upload-import";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { IMPORT_BYTES_MAX } from "@/lib/trading/import-limits";
import { findImporter, IMPORTERS } from "@/lib/trading/importers/importers";
import { type FilePreview, previewFile } from "@/lib/trading/importers/preview-file";

const LOOKED_AT_BYTES = 65_536;

/** Takes a file of trades: finds its format, asks what the format must be told, and sends it. */
export function ImportForm({ accountId, zones }: { accountId: string; zones: readonly string[] }) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<FilePreview | null>(null);
  const [choice, setChoice] = useState<ImportChoice>(NOTHING_CHOSEN);
  const [sent, setSent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const importer = findImporter(choice.format);

  async function look(chosen: File) {
    const seen = previewFile(new Uint8Array(await chosen.slice(0, LOOKED_AT_BYTES).arrayBuffer()));
    setFile(chosen);
    setPreview(seen);
    setRefusal(null);
    setChoice((before) => ({ ...before, format: seen.format ?? "generic", mapping: seen.mapping }));
  }
  async function send(event: FormEvent) {
    event.preventDefault();
    if (file === null || importer === undefined) return;
    setSent(0);
    setRefusal(null);
    try {
      const options = optionsOf(choice, importer.needs);
      const input = { format: importer.id, fileName: file.name.slice(0, 255), options };
      const { id } = await uploadImport(file, { accountId, input }, setSent);
      router.push(`/desk/accounts/${accountId}/import?run=${id}`);
    } catch (error) {
      setRefusal(toApiProblem(error));
    }
    setSent(null);
  }
  return (
    <form method="post" onSubmit={send} className="flex flex-col gap-4">
      <FileDrop
        label="File of trades"
        hint="CSV or HTML as your exchange or broker exports it, up to 1 GiB"
        accept=".csv,.txt,.htm,.html,text/csv,text/html"
        maxBytes={IMPORT_BYTES_MAX}
        file={file}
        disabled={sent !== null}
        onFile={look}
      />
      {preview !== null && (
        <>
          <Field label="Format" {...(importer ? { hint: importer.source } : {})}>
            <Select
              value={choice.format}
              onChange={({ target }) => setChoice({ ...choice, format: target.value })}
            >
              {IMPORTERS.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          {preview.rows.length > 0 && <FirstRows rows={preview.rows} />}
          {importer && (
            <FormatFields
              importer={importer}
              choice={choice}
              onChoice={setChoice}
              zones={zones}
              header={preview.rows[0]?.cells ?? []}
            />
          )}
        </>
      )}
      {refusal && <Notice tone="error" announce title={refusal.detail} />}
      {sent !== null && file !== null && (
        <progress aria-label="Sent" value={sent} max={file.size} className="w-full" />
      )}
      <Button
        type="submit"
        variant="primary"
        pending={sent !== null}
        disabled={importer === undefined}
        className="w-fit"
      >
        Import
      </Button>
    </form>
  );
}

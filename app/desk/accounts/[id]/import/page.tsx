import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportForm } from "@/components/imports/import-form";
import { ImportReport } from "@/components/imports/import-report";
import { readParameters, type SearchParams } from "@/components/money/list-address";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { isUuid } from "@/lib/cursor";
import { AppError } from "@/lib/errors";
import { AccountParams } from "@/lib/trading/account-schema";
import { getAccount } from "@/lib/trading/data/get-account";
import { getImport } from "@/lib/trading/data/get-import";

export const metadata: Metadata = { title: "Import trades" };

interface ImportPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const id = AccountParams.safeParse(await params).data?.id ?? notFound();
  const actor = await requireUser(`/desk/accounts/${id}/import`);
  const { run } = await readParameters(searchParams, ["run"]);
  const account = await orNotFound(() => getAccount(actor, id));
  if (account.kind !== "imported" || account.state === "closed") notFound();
  const importId = run !== undefined && isUuid(run) ? run : undefined;
  const shown =
    importId === undefined ? null : await orNotFound(() => getImport(actor, { accountId: id, importId }));
  return (
    <>
      <PageHeader
        back={{ href: `/desk/accounts/${id}`, label: account.name }}
        title="Import trades"
        lead="A file is taken whole or not at all. Lines that are in the account already change nothing, so overlapping exports are safe."
      />
      <div className="flex flex-col gap-4">
        {shown !== null && <ImportReport accountId={id} run={shown} />}
        <Panel title="A file of your exchange or broker">
          <ImportForm accountId={id} zones={["UTC", ...Intl.supportedValuesOf("timeZone")]} />
        </Panel>
      </div>
    </>
  );
}

async function orNotFound<T>(read: () => Promise<T>): Promise<T> {
  return await read().catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
}

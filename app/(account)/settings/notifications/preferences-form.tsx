"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { PreferenceItem, PreferenceList } from "@/lib/notifications/schema";

type Way = "inApp" | "mail";
const WAYS: readonly [Way, string][] = [
  ["inApp", "Here"],
  ["mail", "By mail"],
];

/** What somebody is told of and how; what cannot be switched off says so. */
export function PreferencesForm({ items: saved }: { items: readonly PreferenceItem[] }) {
  const router = useRouter();
  const toast = useToast();
  const [items, setItems] = useState(saved);
  const { submit, pending, problem } = useApiForm<Record<string, never>, PreferenceList>({
    defaultValues: {},
    request: () => ({
      path: "/api/notifications/preferences",
      method: "PUT",
      json: { items: items.map(({ kind, inApp, mail }) => ({ kind, inApp, mail })) },
    }),
    onSuccess: (answer) => {
      setItems(answer.items);
      toast({ title: "Your choice is saved." });
      router.refresh();
    },
  });
  const choose = (kind: string, way: Way, on: boolean) =>
    setItems((before) => before.map((item) => (item.kind === kind ? { ...item, [way]: on } : item)));
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-6">
      {categoriesOf(items).map(([category, members]) => (
        <section key={category} className="flex flex-col gap-1">
          <h3 className="text-sm font-semibold">{category}</h3>
          <div className="divide-y divide-line">
            {members.map((item) => (
              <Kind key={item.kind} item={item} onChoose={(way, on) => choose(item.kind, way, on)} />
            ))}
          </div>
        </section>
      ))}
      <FormError problem={problem} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Save
        </Button>
      </div>
    </form>
  );
}

function Kind({ item, onChoose }: { item: PreferenceItem; onChoose: (way: Way, on: boolean) => void }) {
  return (
    <fieldset className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3">
      <legend className="float-left min-w-0 flex-1 basis-60">{item.label}</legend>
      <div className="grid w-60 grid-cols-2 gap-4">
        {WAYS.map(([way, label]) => (
          <Checkbox
            key={way}
            label={label}
            hint={item.free[way] ? undefined : "always"}
            checked={item[way]}
            disabled={!item.free[way]}
            onChange={(event) => onChoose(way, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The kinds by category, both in the order they came. */
function categoriesOf(items: readonly PreferenceItem[]): [string, PreferenceItem[]][] {
  return [...Map.groupBy(items, ({ category }) => category)];
}

"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CATEGORY_LABELS, keysOf } from "@/components/indicator/browse-query";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useApiForm } from "@/components/use-api-form";
import type { CreateIndicatorInput, CreateIndicatorResult } from "@/lib/indicators/listing-schema";
import type { StudioTemplate } from "@/lib/indicators/studio-templates";

export interface NewIndicatorProps {
  templates: readonly StudioTemplate[];
}

/** Opens a new draft from a template. */
export function NewIndicator({ templates }: NewIndicatorProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        New indicator
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="New indicator"
        description="It begins as a draft that only you see."
        wide
      >
        <NewIndicatorForm templates={templates} />
      </Dialog>
    </>
  );
}

interface Values {
  name: string;
  category: CreateIndicatorInput["category"];
}

function NewIndicatorForm({ templates }: NewIndicatorProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState(templates[0]);
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<Values, CreateIndicatorResult>(
    {
      defaultValues: { name: "", category: chosen?.category },
      request: (values) => ({
        path: "/api/indicators",
        json: { ...values, source: sourceNamed(chosen?.source ?? "", values.name) },
      }),
      onSuccess: ({ slug }) => router.push(`/studio/${slug}`),
      idempotent: true,
    },
  );
  function choose(template: StudioTemplate) {
    setChosen(template);
    form.setValue("category", template.category);
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <fieldset>
        <legend className="text-sm font-semibold">Template</legend>
        <div className="mt-2 grid gap-2 sm:grid-cols-2">
          {templates.map((template) => (
            <label
              key={template.id}
              className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line px-3 py-2.5 has-checked:border-gold has-checked:bg-gold-bg has-focus-visible:outline-2 has-focus-visible:outline-gold"
            >
              <input
                type="radio"
                name="template"
                checked={template.id === chosen?.id}
                onChange={() => choose(template)}
                className="mt-1 accent-gold"
              />
              <span className="min-w-0">
                <span className="block font-semibold">{template.name}</span>
                <span className="block text-sm text-ink-2">{template.summary}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" error={errorOf("name")} required>
          <Input {...form.register("name", { required: "Write a name." })} maxLength={80} />
        </Field>
        <Field label="Category" error={errorOf("category")}>
          <Select {...form.register("category")}>
            {keysOf(CATEGORY_LABELS).map((key) => (
              <option key={key} value={key}>
                {CATEGORY_LABELS[key]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={pending}>
          Create and open
        </Button>
      </div>
    </form>
  );
}

/** The template with the indicator's own name in it. */
function sourceNamed(source: string, name: string): string {
  return source.replace(/name: "[^"]*"/, () => `name: ${JSON.stringify(name.trim())}`);
}

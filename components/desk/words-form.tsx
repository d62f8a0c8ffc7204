"use client";

import { useRouter } from "next/navigation";
import { CATEGORY_LABELS, keysOf } from "@/components/indicator/browse-query";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";

interface Values {
  name: string;
  summary: string;
  description: string;
  category: string;
  /** Between commas. */
  tags: string;
}

export type WordsFormProps = Pick<
  IndicatorDetail,
  "slug" | "name" | "summary" | "description" | "category" | "tags"
>;

/** The words people read of a listing. */
export function WordsForm({ slug, tags, ...words }: WordsFormProps) {
  const router = useRouter();
  const toast = useToast();
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<Values>({
    defaultValues: { ...words, tags: tags.join(", ") },
    request: ({ tags: written, ...values }) => ({
      path: `/api/indicators/${slug}`,
      method: "PATCH",
      json: { ...values, tags: tagsOf(written) },
    }),
    fieldByPath: { "tags.0": "tags" },
    onSuccess: () => {
      toast({ title: "The listing was changed." });
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
        <Field label="Name" required error={errorOf("name")} hint="The address of the page stays.">
          <Input maxLength={80} {...form.register("name", { required: "Write a name." })} />
        </Field>
        <Field label="Category" error={errorOf("category")}>
          <Select {...form.register("category")}>
            {keysOf(CATEGORY_LABELS).map((category) => (
              <option key={category} value={category}>
                {CATEGORY_LABELS[category]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label="Summary" error={errorOf("summary")} hint="A sentence or two for the card.">
        <Textarea rows={2} maxLength={200} {...form.register("summary")} />
      </Field>
      <Field label="Description" error={errorOf("description")} hint="Markdown.">
        <Textarea rows={10} maxLength={20_000} className="figure text-sm" {...form.register("description")} />
      </Field>
      <Field label="Tags" error={errorOf("tags")} hint="Up to eight, between commas: trend, intraday.">
        <Input {...form.register("tags")} />
      </Field>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Save
        </Button>
      </div>
    </form>
  );
}

function tagsOf(written: string): string[] {
  return written
    .split(",")
    .map((tag) => tag.trim().toLowerCase())
    .filter((tag) => tag !== "");
}

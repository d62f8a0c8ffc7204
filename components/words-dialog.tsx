"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";

export interface WordsDialogProps {
  /** What the button that opens it says. */
  label: string;
  /** Names what it is about, for people who do not see the row. */
  about?: string;
  variant?: ButtonVariant;
  title: string;
  description: string;
  /** Label of the text. */
  field: string;
  maxLength: number;
  /** The call; the text is put into its JSON under `name`. */
  request: { path: string; name: string; method?: "POST" | "PATCH"; json?: Record<string, unknown> };
  /** What the field begins with. */
  initial?: string;
  done: string;
}

/** A button that asks for words in a dialog and sends them. */
export function WordsDialog(props: WordsDialogProps) {
  const { label, about, variant = "secondary", title, description, field, maxLength, request, done } = props;
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<{ words: string }>({
    defaultValues: { words: props.initial ?? "" },
    request: ({ words }) => ({
      path: request.path,
      method: request.method ?? "POST",
      json: { ...request.json, [request.name]: words.trim() },
    }),
    fieldByPath: { [request.name]: "words" },
    onSuccess: () => {
      setOpen(false);
      toast({ title: done });
      router.refresh();
    },
  });
  return (
    <>
      <Button size="sm" variant={variant} onClick={() => setOpen(true)}>
        {label}
        {about !== undefined && <span className="sr-only"> {about}</span>}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        busy={pending}
        title={title}
        description={description}
        actions={
          <>
            <Button onClick={() => setOpen(false)} disabled={pending}>
              Cancel
            </Button>
            <Button variant={variant === "danger" ? "danger" : "primary"} pending={pending} onClick={submit}>
              {label}
            </Button>
          </>
        }
      >
        <form onSubmit={submit} noValidate className="flex flex-col gap-3">
          <Field label={field} error={errorOf("words")}>
            <Textarea
              maxLength={maxLength}
              {...form.register("words", {
                validate: (words) => words.trim() !== "" || "Write something here.",
              })}
            />
          </Field>
          <FormError problem={problem} shownAtField={shownAtField} />
        </form>
      </Dialog>
    </>
  );
}

"use client";

import { type FormEvent, useId, useState } from "react";
import type { ApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";

export interface LayoutNameDialogProps {
  title: string;
  /** The name to begin with. */
  usual: string;
  open: boolean;
  pending: boolean;
  problem: ApiProblem | null;
  onClose: () => void;
  onName: (name: string) => void;
}

/** Asks for the name of a layout. */
export function LayoutNameDialog(props: LayoutNameDialogProps) {
  const { title, usual, open, pending, problem, onClose, onName } = props;
  const [name, setName] = useState(usual);
  const form = useId();
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== "") onName(name.trim());
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      busy={pending}
      title={title}
      actions={
        <Button type="submit" form={form} variant="primary" pending={pending} disabled={name.trim() === ""}>
          Save
        </Button>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field label="Name" hint="For example: BTC swing" error={problem?.detail} required>
          <Input value={name} maxLength={80} autoFocus onChange={(event) => setName(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}

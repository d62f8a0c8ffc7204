"use client";

import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FormError } from "@/components/ui/form-error";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { LayoutNameDialog } from "@/components/workspace/layout-name-dialog";
import type { useSavedLayout } from "@/components/workspace/use-saved-layout";
import { sameLayout } from "@/components/workspace/workspace-address";
import type { ChartLayout } from "@/lib/insights/layout-schema";

export interface LayoutBarProps {
  layout: ChartLayout;
  saving: ReturnType<typeof useSavedLayout>;
  signedIn: boolean;
  /** The whole address of the chart as it stands; null when it is too long to share. */
  address: string | null;
}

type Asked = "new name" | "rename" | null;

/** Which chart this is, whether it is saved, and the way to the others. */
export function LayoutBar({ layout, saving, signedIn, address }: LayoutBarProps) {
  const [asked, setAsked] = useState<Asked>(null);
  const toast = useToast();
  const { saved, layouts, pending, problem } = saving;
  const changed = saved === null || !sameLayout(layout, saved.layout);

  async function save() {
    if (saved === null) return setAsked("new name");
    if (await saving.save(layout)) toast({ title: `“${saved.name}” is saved` });
  }
  async function named(name: string) {
    const done = asked === "rename" ? await saving.save(layout, name) : await saving.saveAs(name, layout);
    if (!done) return;
    setAsked(null);
    toast({ title: `“${name}” is saved` });
  }
  async function remove() {
    if (saved && (await saving.remove()))
      toast({ title: `“${saved.name}” is deleted`, detail: "The chart stays open." });
  }
  if (!signedIn) {
    const next = address ?? "/chart";
    return (
      <div className="flex flex-wrap items-center gap-2">
        {address !== null && <CopyButton text={address} label="Copy link" />}
        <LinkButton size="sm" href={`/sign-in?next=${encodeURIComponent(relative(next))}`}>
          Sign in to save
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="text-sm text-ink-2" role="status">
          {saved === null ? "Not saved" : changed ? "Changed" : "Saved"}
        </span>
        <Menu
          trigger={
            <Button size="sm">
              <span className="max-w-40 truncate">{saved?.name ?? "Layouts"}</span>
              <Icon name="chevronDown" />
            </Button>
          }
        >
          <MenuLabel>{layouts.length === 0 ? "No saved layouts yet" : "Your layouts"}</MenuLabel>
          {layouts.map(({ id, name }) => (
            <MenuLink key={id} href={`/chart?layout=${id}`}>
              {id === saved?.id && <Icon name="check" />} {name}
            </MenuLink>
          ))}
          <MenuSeparator />
          <MenuLink href="/chart?new=1">New chart</MenuLink>
          <MenuItem onSelect={() => setAsked("new name")}>Save under a new name</MenuItem>
          {saved && <MenuItem onSelect={() => setAsked("rename")}>Rename</MenuItem>}
          {saved && (
            <MenuItem danger onSelect={() => void remove()}>
              Delete
            </MenuItem>
          )}
        </Menu>
        <Button size="sm" variant="primary" pending={pending} disabled={!changed} onClick={() => void save()}>
          Save
        </Button>
        {address !== null && <CopyButton text={address} label="Copy link" />}
      </div>
      {problem && asked === null && <FormError problem={problem} />}
      <LayoutNameDialog
        key={`${asked}`}
        title={asked === "rename" ? "Rename the layout" : "Save the layout"}
        usual={asked === "rename" ? (saved?.name ?? "") : ""}
        open={asked !== null}
        pending={pending}
        problem={problem}
        onClose={() => {
          setAsked(null);
          saving.clearProblem();
        }}
        onName={(name) => void named(name)}
      />
    </div>
  );
}

/** Without origin: where to go on after signing in. */
function relative(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, "");
}

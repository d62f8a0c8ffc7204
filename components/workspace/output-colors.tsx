"use client";

import { Button } from "@/components/ui/button";
import type { WorkspaceChange } from "@/components/workspace/workspace-state";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import type { LayoutIndicator } from "@/lib/insights/layout-schema";

export interface OutputColorsProps {
  placed: LayoutIndicator;
  outputs: Manifest["outputs"];
  onChange: (change: WorkspaceChange) => void;
}

/** Shown by the control before a colour was chosen. */
const UNCHOSEN = "#8a857a";
const HEX = /^#[0-9a-f]{6}$/i;

/** A colour for each output; without one it has its author's, or the theme's. */
export function OutputColors({ placed, outputs, onChange }: OutputColorsProps) {
  const { id, colors } = placed;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {outputs.map(({ key, title, color }) => (
        <span key={key} className="inline-flex items-center gap-2 text-xs text-ink-2">
          <label className="inline-flex cursor-pointer items-center gap-2">
            <input
              type="color"
              value={colors[key] ?? (color !== null && HEX.test(color) ? color.toLowerCase() : UNCHOSEN)}
              onChange={(event) => onChange({ type: "color", id, output: key, color: event.target.value })}
              className="size-6 cursor-pointer rounded-sm border border-line-strong bg-panel p-0.5"
            />
            {title ?? key}
          </label>
          {colors[key] !== undefined && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => onChange({ type: "color", id, output: key, color: null })}
            >
              Own colour
            </Button>
          )}
        </span>
      ))}
    </div>
  );
}

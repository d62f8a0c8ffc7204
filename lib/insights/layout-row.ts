import type { ChartLayoutModel } from "@/lib/generated/prisma/models";
import { ChartLayout, type LayoutSummary, type SavedLayout } from "@/lib/insights/layout-schema";

export function toLayoutSummary(row: Omit<ChartLayoutModel, "layout" | "userId">): LayoutSummary {
  const { id, name, revision } = row;
  return {
    id,
    name,
    revision,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toSavedLayout(row: ChartLayoutModel): SavedLayout {
  return { ...toLayoutSummary(row), layout: ChartLayout.parse(row.layout) };
}

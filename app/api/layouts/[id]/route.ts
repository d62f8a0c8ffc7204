import { route } from "@/lib/http";
import { getLayout } from "@/lib/insights/data/layouts";
import { LayoutChange, LayoutParams, SavedLayout } from "@/lib/insights/layout-schema";
import { deleteLayout, updateLayout } from "@/lib/insights/mutations/save-layout";

const shared = { path: "/api/layouts/{id}", tag: "Charts", auth: "user", params: LayoutParams } as const;

export const GET = route(
  { ...shared, method: "GET", summary: "A saved chart", limit: "read", response: SavedLayout },
  ({ actor, params }) => getLayout(actor, params.id),
);

export const PUT = route(
  {
    ...shared,
    method: "PUT",
    summary: "Save a chart over the revision it was made from",
    limit: "write",
    body: LayoutChange,
    response: SavedLayout,
  },
  ({ actor, params, body }) => updateLayout(actor, params.id, body),
);

export const DELETE = route(
  { ...shared, method: "DELETE", summary: "Delete a saved chart", limit: "write", status: 204 },
  ({ actor, params }) => deleteLayout(actor, params.id),
);

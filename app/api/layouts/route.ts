import { route } from "@/lib/http";
import { listLayouts } from "@/lib/insights/data/layouts";
import { LayoutInput, LayoutPage, SavedLayout } from "@/lib/insights/layout-schema";
import { createLayout } from "@/lib/insights/mutations/save-layout";
import { PageQuery } from "@/lib/paging";

const shared = { path: "/api/layouts", tag: "Charts", auth: "user" } as const;

export const GET = route(
  {
    ...shared,
    method: "GET",
    summary: "The caller's saved charts by name",
    limit: "read",
    query: PageQuery,
    response: LayoutPage,
  },
  ({ actor, query }) => listLayouts(actor, query),
);

export const POST = route(
  {
    ...shared,
    method: "POST",
    summary: "Save a chart under a new name",
    limit: "write",
    body: LayoutInput,
    response: SavedLayout,
    status: 201,
  },
  ({ actor, body }) => createLayout(actor, body),
);

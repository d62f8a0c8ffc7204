import { route } from "@/lib/http";
import { getDraft } from "@/lib/indicators/data/get-draft";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { DraftDto, SaveDraftInput } from "@/lib/indicators/listing-schema";
import { saveDraft } from "@/lib/indicators/mutations/save-draft";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/{id}/draft",
    summary: "The text in the editor of one's own listing",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "read",
    params: IndicatorParams,
    response: DraftDto,
  },
  ({ params, actor }) => getDraft(params.id, actor),
);

export const PUT = route(
  {
    method: "PUT",
    path: "/api/indicators/{id}/draft",
    summary: "Save the text in the editor; 409 when somebody saved in between",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: IndicatorParams,
    body: SaveDraftInput,
    response: DraftDto,
  },
  ({ params, body, actor }) => saveDraft({ actor, ref: params.id, input: body }),
);

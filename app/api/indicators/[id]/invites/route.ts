import { route } from "@/lib/http";
import { listInvites } from "@/lib/indicators/data/list-invites";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { InviteDto, InviteInput, InvitePage } from "@/lib/indicators/invite-schema";
import { invite, takeInviteBack } from "@/lib/indicators/mutations/change-invite";
import { PageQuery } from "@/lib/paging";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/{id}/invites",
    summary: "Who is invited to one's own listing",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "read",
    params: IndicatorParams,
    query: PageQuery,
    response: InvitePage,
  },
  ({ params, query, actor }) => listInvites(params.id, query, actor),
);

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/invites",
    summary: "Invite somebody to one's own invite-only listing",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: IndicatorParams,
    body: InviteInput,
    response: InviteDto,
    status: 201,
  },
  ({ params, body, actor }) => invite({ actor, ref: params.id, input: body }),
);

export const DELETE = route(
  {
    method: "DELETE",
    path: "/api/indicators/{id}/invites",
    summary: "Take an invitation back; licensees keep their access",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: IndicatorParams,
    body: InviteInput,
    status: 204,
  },
  ({ params, body, actor }) => takeInviteBack({ actor, ref: params.id, input: body }),
);

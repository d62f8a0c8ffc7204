import { route } from "@/lib/http";
import { LicenceDto, LicenceParams, LicencePatch } from "@/lib/indicators/licence-schema";
import { changeLicence } from "@/lib/indicators/mutations/change-licence";

export const PATCH = route(
  {
    method: "PATCH",
    path: "/api/indicators/licences/{id}",
    summary: "Pin a licence to a version, end or resume its renewal",
    tag: "Indicators",
    auth: "user",
    limit: "write",
    params: LicenceParams,
    body: LicencePatch,
    response: LicenceDto,
  },
  ({ params, body, actor }) => changeLicence({ actor, licenceId: params.id, input: body }),
);

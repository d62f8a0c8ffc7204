import { route } from "@/lib/http";
import { pinLicence } from "@/lib/indicators/mutations/pin-licence";
import { LicenceDto, LicenceParams, PinInput } from "@/lib/indicators/schema";

export const PATCH = route(
  {
    method: "PATCH",
    path: "/api/indicators/licences/{id}",
    summary: "Pin a licence to a version",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: LicenceParams,
    body: PinInput,
    response: LicenceDto,
  },
  ({ params, body, actor }) => pinLicence({ actor, licenceId: params.id, input: body }),
);

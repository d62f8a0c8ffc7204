import { z } from "zod";
import { route } from "@/lib/http";
import { unlinkExternalLogin } from "@/lib/users/mutations/unlink-external-login";

export const DELETE = route(
  {
    method: "DELETE",
    path: "/api/me/external-logins/{provider}",
    summary: "Unlink another service's login",
    tag: "Account",
    auth: "user",
    limit: "write",
    params: z.object({ provider: z.enum(["github", "google"]) }),
    status: 204,
  },
  ({ actor, params }) => unlinkExternalLogin(actor, params.provider),
);

import { route } from "@/lib/http";
import { getVolumeProfile } from "@/lib/indicators/data/get-volume-profile";
import { VolumeProfileInput, VolumeProfileResult } from "@/lib/indicators/volume-profile-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/volume-profile",
    summary: "Volume profile and market profile of bars",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "execute",
    body: VolumeProfileInput,
    bodyLimitBytes: 12 * 1024 * 1024,
    response: VolumeProfileResult,
  },
  ({ body }) => getVolumeProfile(body),
);

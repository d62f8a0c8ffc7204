import { route } from "@/lib/http";
import { getVolumeProfile } from "@/lib/indicators/data/get-volume-profile";
import { PACKED_PROFILE, PackedProfileHeader, packProfile } from "@/lib/indicators/packed-profile";
import { asksForPacked, packedResponse, readBarsRequest } from "@/lib/indicators/service/bars-request";
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
    rawBody: "always",
    bodyLimitBytes: 12 * 1024 * 1024,
    response: VolumeProfileResult,
    packed: PACKED_PROFILE,
  },
  async ({ bytes = new Uint8Array(0), request: { headers }, actor }) => {
    const request = { userId: actor.userId, bytes, headers };
    const form = { body: VolumeProfileInput, header: PackedProfileHeader };
    const profile = await getVolumeProfile(await readBarsRequest<VolumeProfileInput>(request, form));
    return asksForPacked(request) ? packedResponse(packProfile(profile)) : profile;
  },
);

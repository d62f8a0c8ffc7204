import { z } from "zod";
import { route } from "@/lib/http";
import { previewFrameAnswer } from "@/lib/sandbox/service/preview-frame";

export const GET = route(
  {
    method: "GET",
    path: "/preview-frame/{build}",
    summary: "The document in which the studio runs indicators in the browser",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "read",
    params: z.object({ build: z.string().regex(/^[0-9a-f]{32}$/) }),
    produces: "text/html",
  },
  ({ params }) => previewFrameAnswer(params.build),
);

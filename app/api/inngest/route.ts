import { serve } from "inngest/next";
import { inngest } from "@/inngest/client";
import { guarded } from "@/inngest/door";
import { functions } from "@/inngest/index";

/**
 * The door for an Inngest server. The SDK owns it: it checks the signature of each call and answers 401 to
 * anything else, so it stands outside `route()`. The embedded executor does not come through here.
 */
const handlers = serve({ client: inngest, functions, enableUnauthedSync: false });

export const GET = guarded(handlers.GET);
export const POST = guarded(handlers.POST);
export const PUT = guarded(handlers.PUT);

import { Middleware } from "inngest";
import { toInngestError } from "@/inngest/to-inngest-error";

/** Maps the errors of steps and of the code between them. */
export class MapErrors extends Middleware.BaseMiddleware {
  readonly id = "touchstone:map-errors";

  override async wrapStepHandler({ next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    return await mapped(next);
  }

  override async wrapFunctionHandler({ next }: Middleware.WrapFunctionHandlerArgs): Promise<unknown> {
    return await mapped(next);
  }
}

async function mapped(next: () => Promise<unknown>): Promise<unknown> {
  try {
    return await next();
  } catch (error) {
    throw toInngestError(error);
  }
}

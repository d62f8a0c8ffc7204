import { AppError } from "@/lib/errors";

/** Runs a verb that an interrupted seed may have run already. */
export async function onceOnly(verb: () => Promise<unknown>): Promise<void> {
  try {
    await verb();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "CONFLICT") throw error;
  }
}

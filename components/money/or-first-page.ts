import { redirect } from "next/navigation";
import { AppError } from "@/lib/errors";

/** Reads a page of a list; an address whose cursor the list does not know leads to its first page. */
export async function orFirstPage<T>(read: () => Promise<T>, firstPage: string): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.errors?.some(({ path }) => path === "cursor")) redirect(firstPage);
    throw error;
  }
}

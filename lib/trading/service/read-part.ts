import { AppError } from "@/lib/errors";

/** The bytes of an uploaded part. @throws AppError VALIDATION when fewer came than were announced. */
export async function readPart(
  upload: AsyncIterable<Uint8Array>,
  announced: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of upload) pieces.push(piece);
  const data = new Uint8Array(Buffer.concat(pieces));
  if (announced !== null && Number(announced) !== data.length) {
    throw new AppError(
      "VALIDATION",
      `${data.length} bytes came, ${announced} were announced. Send the part again.`,
    );
  }
  return data;
}

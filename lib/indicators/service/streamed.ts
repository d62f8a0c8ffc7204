/** An answer whose pieces are made when the reader wants more of them. */
export function streamed(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  headers: Readonly<Record<string, string>>,
): Response {
  const steps = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await steps.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await steps.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
}

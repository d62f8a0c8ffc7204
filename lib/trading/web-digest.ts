/** SHA-256 of WebCrypto, which browsers and Node have alike. */
export async function webDigest(data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(data)));
}

import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type OnReadOpts, Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** What the address of a unix-domain socket may take in the kernels that are met, its end mark included. */
const ADDRESS_BYTES = 108;

/** Two connected sockets of this process: what is written to one is read from the other. */
export interface SocketPair {
  /** Reads into the one buffer of `onread`; a stream's own chunks would each be garbage to collect. */
  ours: Socket;
  /** Paused, to be handed to a child. */
  theirs: Socket;
}

/**
 * A pair over a unix-domain socket that has an address for a moment only, in a folder that only this account may enter.
 * @throws Error where `parent` cannot hold such a socket.
 */
export async function openSocketPair(onread: OnReadOpts, parent = tmpdir()): Promise<SocketPair> {
  const folder = await mkdtemp(path.join(parent, "touchstone-"));
  try {
    return await pairAt(path.join(folder, "s"), onread);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pairAt(address: string, onread: OnReadOpts): Promise<SocketPair> {
  if (Buffer.byteLength(address, "utf8") >= ADDRESS_BYTES)
    throw new Error("the path of a socket is too long");
  const { promise, resolve, reject } = Promise.withResolvers<SocketPair>();
  const server = createServer({ pauseOnConnect: true });
  const ours = new Socket({ onread });
  server.once("error", reject);
  ours.once("error", reject);
  server.once("connection", (theirs) => resolve({ ours, theirs }));
  server.listen({ path: address, exclusive: true }, () => ours.connect({ path: address }));
  try {
    return await promise;
  } catch (error) {
    ours.destroy();
    throw error;
  } finally {
    ours.off("error", reject);
    server.close();
  }
}

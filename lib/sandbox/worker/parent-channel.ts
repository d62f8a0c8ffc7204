import { Socket } from "node:net";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { joinJob, splitAnswer, WORKER_CHANNEL, type WorkerMessage } from "@/lib/sandbox/protocol";
import { PacketReader, packetHead } from "@/lib/sandbox/wire/packet-stream";
import { packedBarsBytes } from "@/lib/ta/packed-bars";

const READ_BYTES = 256 * 1024;
/** The source and the inputs with room for the escapes of JSON; the bars. */
const JOB_LIMITS = {
  headerBytes: 16 * SANDBOX_LIMITS.sourceBytes,
  payloadBytes: packedBarsBytes(SANDBOX_LIMITS.bars),
};

/** The worker's end of the channel; `hear` gets each message to be parsed. Ends the process with the channel. */
export class ParentChannel {
  readonly #socket: Socket;

  constructor(hear: (message: unknown) => void) {
    const reader = new PacketReader(JOB_LIMITS);
    const read = (bytes: number, buffer: Uint8Array) => {
      const packets = reader.push(buffer.subarray(0, bytes));
      if (packets === null) process.abort();
      for (const packet of packets) hear(joinJob(packet));
      return true;
    };
    // One buffer for all reads: a fresh one for each would keep the garbage collector busy.
    const onread = { buffer: Buffer.alloc(READ_BYTES), callback: read };
    this.#socket = new Socket({ fd: WORKER_CHANNEL, readable: true, writable: true, onread });
    // A guest may hold a thread for ever, so an ordinary exit could wait for it.
    this.#socket.on("close", () => process.kill(process.pid, "SIGKILL"));
    this.#socket.on("error", () => process.kill(process.pid, "SIGKILL"));
    this.#socket.resume();
  }

  /** Resolves when the message has left this process. */
  send(message: WorkerMessage): Promise<void> {
    const { header, payload } = splitAnswer(message);
    return new Promise((sent) => {
      this.#socket.cork();
      this.#socket.write(packetHead(header, payload?.byteLength ?? null), () => {
        if (payload === null) sent();
      });
      if (payload !== null) this.#socket.write(payload, () => sent());
      this.#socket.uncork();
    });
  }
}

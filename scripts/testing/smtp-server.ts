import { createServer, type Socket } from "node:net";

export interface ReceivedMail {
  from: string;
  to: string;
  /** Headers and body as sent. */
  data: string;
}

/** What the server answers; `undefined` is its yes, `"hang up"` ends the connection without a word. */
export type SmtpAnswers = (moment: {
  command: "RCPT" | "DATA";
  to: string;
}) => string | undefined | "hang up" | Promise<string | undefined>;

export interface SmtpServer {
  url: string;
  received: ReceivedMail[];
  close: () => Promise<void>;
}

/** A mail server of a test, on loopback: takes everything that `answers` does not refuse. */
export async function startSmtpServer(answers: SmtpAnswers = () => undefined): Promise<SmtpServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    converse(socket, answers, received);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the mail server of a test has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One connection, one command at a time: the client sends the next after the answer to the last. */
function converse(socket: Socket, answers: SmtpAnswers, received: ReceivedMail[]): void {
  let [buffer, inData, from, to] = ["", false, "", ""];
  const say = (line: string) => socket.write(`${line}\r\n`);
  const judged = async (command: "RCPT" | "DATA", yes: () => void) => {
    const answer = await answers({ command, to });
    if (answer === "hang up") socket.destroy();
    else if (answer === undefined) yes();
    else say(answer);
  };
  const obey = async (line: string) => {
    const [verb = ""] = line.toUpperCase().split(/[ :]/);
    if (verb === "EHLO" || verb === "HELO") say("250 test");
    else if (verb === "MAIL") {
      from = /<(.*?)>/.exec(line)?.[1] ?? "";
      say("250 ok");
    } else if (verb === "RCPT") {
      to = /<(.*?)>/.exec(line)?.[1] ?? "";
      await judged("RCPT", () => say("250 ok"));
    } else if (verb === "DATA") {
      inData = true;
      say("354 go on");
    } else if (verb === "QUIT") socket.end("221 bye\r\n");
    else say("250 ok");
  };
  socket.setEncoding("utf8");
  socket.on("data", async (text: string) => {
    buffer += text;
    for (;;) {
      const end = buffer.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      if (!inData) {
        await obey(part);
        continue;
      }
      inData = false;
      await judged("DATA", () => {
        received.push({ from, to, data: part });
        say("250 taken");
      });
    }
  });
  say("220 test ready");
}

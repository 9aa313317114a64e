import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { faultFor, type MailFault } from "./mail-faults.ts";
import type { MailStore } from "./mail-store.ts";

/** Delay of a late answer. */
const lateMs = 5000;

const sizeLimit = 25_000_000;

/** An SMTP error answer; senders decide by its code (4xx: try again, 5xx: give up). */
function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** A real SMTP server on loopback that accepts every sender and recipient, without sign-in or encryption. */
export async function startSmtp(
  store: MailStore,
  fault: () => MailFault,
  host: string,
  port: number,
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = new SMTPServer({
    banner: "mail sandbox",
    // With STARTTLS and an untrusted certificate, senders would give up.
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    size: sizeLimit,
    closeTimeout: 200,
    onRcptTo(address, _session, done) {
      const mode = faultFor(fault(), [address.address]);
      if (mode === "reject-temporary") done(refusal(451, "Try again later"));
      else if (mode === "reject-permanent") done(refusal(550, "No such mailbox"));
      else done();
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("error", done);
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const recipients = rcptTo.map(({ address }) => address);
        const mode = faultFor(fault(), recipients);
        if (mode === "hang") return;
        if (stream.sizeExceeded) return done(refusal(552, "Message too large"));
        const delayMs = mode === "late" ? lateMs : 0;
        const kept = store.add(mailFrom ? mailFrom.address : "", recipients, Buffer.concat(parts));
        Promise.all([kept, pause(delayMs)]).then(
          () => (mode === "lost-reply" ? cutConnection(session.id) : done()),
          (error: unknown) => done(refusal(451, error instanceof Error ? error.name : "Storage failed")),
        );
      });
    },
  });
  const cutConnection = (sessionId: string) => {
    for (const connection of server.connections) {
      if (connection.id === sessionId) connection._socket?.destroy();
    }
  };
  const taken = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    const listening = server.listen(port, host, () => {
      server.off("error", reject);
      // A sender that drops its connection must not crash the sandbox.
      server.on("error", () => undefined);
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
  return { port: taken, stop: () => new Promise((resolve) => server.close(resolve)) };
}

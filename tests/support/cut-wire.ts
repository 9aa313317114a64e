import { connect, createServer, type Socket } from "node:net";

/** A connection to the portal that can be cut and reports the requests that failed meanwhile. */
export interface Wire {
  readonly url: string;
  /** Paths requested since it was cut. */
  readonly askedInVain: () => readonly string[];
  readonly cut: () => void;
  readonly mend: () => void;
  readonly remove: () => void;
}

/** Creates a connection to a portal; browsers that use it have a network that a test can cut. */
export async function layWire(portalUrl: string): Promise<Wire> {
  const { hostname, port } = new URL(portalUrl);
  const sockets = new Set<Socket>();
  let askedInVain: string[] = [];
  let isCut = false;
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((near) => {
    if (isCut) {
      near.on("error", () => undefined);
      near.once("data", (head) => {
        askedInVain.push(head.toString("latin1").split(" ")[1] ?? "");
        near.destroy();
      });
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const ownPort = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${ownPort}`,
    askedInVain: () => askedInVain,
    cut: () => {
      isCut = true;
      askedInVain = [];
      drop();
    },
    mend: () => {
      isCut = false;
    },
    remove: () => {
      drop();
      server.close();
    },
  };
}

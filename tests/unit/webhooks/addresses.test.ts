import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "#lib/webhooks/allowed-address.ts";
import { readEndpointUrl } from "#lib/webhooks/endpoint-url.ts";
import { guardedLookup, NotAllowed } from "#lib/webhooks/guarded-lookup.ts";
import { postMessage } from "#lib/webhooks/post-message.ts";

const kindOf = (typed: string, local = false) => {
  const read = readEndpointUrl(typed, local);
  return read.ok ? read.value : read.problem.kind;
};

describe("an endpoint's address", () => {
  it.each([
    ["https://hotel.example/notices", "https://hotel.example/notices"],
    [" https://HOTEL.example:8443/a?b=c ", "https://hotel.example:8443/a?b=c"],
    ["https://93.184.216.34/x", "https://93.184.216.34/x"],
    ["", "url-missing"],
    ["hotel", "url-malformed"],
    ["https://user:password@hotel.example/", "url-malformed"],
    ["https://hotel.example/#part", "url-malformed"],
    [`https://hotel.example/${"x".repeat(500)}`, "url-long"],
    ["http://hotel.example/", "url-not-https"],
    ["ftp://hotel.example/", "url-not-https"],
    ["https://localhost/", "url-not-public"],
    ["https://printer/", "url-not-public"],
    ["https://printer.local/", "url-not-public"],
    ["https://metadata.google.internal/", "url-not-public"],
    ["https://127.0.0.1/", "url-not-public"],
    ["https://2130706433/", "url-not-public"],
    ["https://0x7f.1/", "url-not-public"],
    ["https://10.1.2.3/", "url-not-public"],
    ["https://192.168.1.1/", "url-not-public"],
    ["https://169.254.169.254/latest/meta-data", "url-not-public"],
    ["https://[::1]/", "url-not-public"],
    ["https://[::ffff:10.0.0.1]/", "url-not-public"],
    ["https://[fd00::1]/", "url-not-public"],
    ["https://[fe80::1]/", "url-not-public"],
  ])("%j is %s", (typed, expected) => expect(kindOf(typed)).toBe(expected));

  it("may be this machine itself where that is allowed, and no other private one", () => {
    expect(kindOf("http://127.0.0.1:3000/x", true)).toBe("http://127.0.0.1:3000/x");
    expect(kindOf("http://10.0.0.1/x", true)).toBe("url-not-https");
    expect(kindOf("https://10.0.0.1/x", true)).toBe("url-not-public");
  });
});

describe("a network address", () => {
  it.each(["1.1.1.1", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])(
    "%s is the internet's",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    "0.0.0.0",
    "10.255.0.1",
    "100.64.1.1",
    "127.8.8.8",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.2.1",
    "192.168.0.1",
    "198.19.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fe80::1",
    "ff02::1",
    "not an address",
  ])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("a name", () => {
  const resolve = (local: boolean, all: boolean) =>
    new Promise((settle) =>
      guardedLookup(local)("localhost", { all }, (fault, found) => settle(fault ?? found)),
    );

  it("that leads to this machine is not followed, unless that is allowed", async () => {
    expect(await resolve(false, false)).toBeInstanceOf(NotAllowed);
    expect(await resolve(false, true)).toBeInstanceOf(NotAllowed);
    expect(await resolve(true, false)).toMatch(/^127\.|^::1$/);
    expect(await resolve(true, true)).toContainEqual(
      expect.objectContaining({ address: expect.any(String) }),
    );
  });
});

describe("a message", () => {
  it("reaches no machine by a name that leads to itself", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://localhost:${port}/`;
    const message = { url, body: "{}", headers: {} };
    expect(await postMessage({ ...message, local: false })).toEqual({ failure: "address-not-allowed" });
    expect(asked).toEqual([]);
    expect(await postMessage({ ...message, local: true })).toEqual({ status: 200 });
    await new Promise((resolve) => server.close(resolve));
    expect(await postMessage({ ...message, local: true })).toEqual({ failure: "refused" });
  });
});

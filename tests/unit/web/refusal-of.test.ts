import { expect, test } from "vitest";
import { maxBodyBytes, refusalOf } from "#scripts/web/refusal-of.ts";

const appUrl = "https://portal.example";
const post = (headers: Readonly<Record<string, string>>, url = "/register") =>
  refusalOf({ method: "POST", url, headers: { host: "127.0.0.1:3000", ...headers } }, appUrl);

test("a post may come from the portal's own address, from the server's address, or without an origin", () => {
  expect(post({ origin: "https://portal.example" })).toBeUndefined();
  expect(post({ origin: "http://127.0.0.1:3000" })).toBeUndefined();
  expect(post({})).toBeUndefined();
});

test.each([
  "https://evil.example",
  "null",
  ":::",
  "",
  "https://portal.example.evil.example",
  "https://portal.example:444",
])("a post that says it comes from %j is refused", (origin) => expect(post({ origin })).toBe(403));

test("the interfaces, which use no session, may be called from anywhere", () => {
  expect(post({ origin: "https://airline.example" }, "/api/v1/verify")).toBeUndefined();
  expect(post({ origin: "https://airline.example" }, "/api%2Fv1/verify")).toBe(403);
});

test("a body is refused by the length that it claims", () => {
  expect(post({ "content-length": String(maxBodyBytes) })).toBeUndefined();
  expect(post({ "content-length": String(maxBodyBytes + 1) })).toBe(413);
});

test("a read is checked only for its method and address, not for origin or length", () => {
  const get = (url: string, method = "GET") =>
    refusalOf({ method, url, headers: { origin: "https://evil.example" } }, appUrl);
  expect(get("/applications/x?return=%")).toBeUndefined();
  expect(get("/applications/%")).toBe(400);
  expect(get("/%ff")).toBe(400);
  for (const noPath of ["*", "?", "", "http://portal.example/"]) expect(get(noPath)).toBe(400);
  expect(get("/", "TRACE")).toBe(405);
});

import { describe, expect, test } from "vitest";
import { jsonResponse, problemResponse } from "#lib/web/public-api-handler.ts";

const request = (etag?: string) =>
  new Request("http://portal.test/api/v1/x", { headers: etag ? { "if-none-match": etag } : {} });

describe("a JSON answer", () => {
  test("that depends only on data may be cached, and is not sent again to a client that has it", async () => {
    const first = jsonResponse(request(), { a: 1 }, "data");
    expect(first.headers.get("cache-control")).toBe("public, max-age=3600");
    const etag = first.headers.get("etag") ?? "";
    const second = jsonResponse(request(`"other", W/${etag}`), { a: 1 }, "data");
    expect([second.status, await second.text()]).toEqual([304, ""]);
    expect(jsonResponse(request(etag), { a: 2 }, "data").status).toBe(200);
  });

  test("about a person's number is not cached and has no tag", () => {
    const { headers } = jsonResponse(request(), { valid: true }, "never");
    expect([headers.get("cache-control"), headers.get("etag")]).toEqual(["private, no-store", null]);
  });

  test("may be read by every site", () => {
    expect(jsonResponse(request(), {}, "today").headers.get("access-control-allow-origin")).toBe("*");
  });
});

test("a problem has its own media type and status", () => {
  const response = problemResponse({ type: "about:blank", title: "t", status: 422, detail: "d" });
  expect([response.status, response.headers.get("content-type")]).toEqual([422, "application/problem+json"]);
});

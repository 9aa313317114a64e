import { describe, expect, test } from "vitest";
import { operations } from "#lib/public-api/operations.ts";
import { rules } from "#scripts/rules.ts";
import { GET } from "../../../app/api/v1/[operation]/route.ts";
import { GET as description } from "../../../app/api/v1/openapi.json/route.ts";

const get = (operation: string, given: Readonly<Record<string, string>>, headers: HeadersInit = {}) =>
  GET(new Request(`http://portal.test/api/v1/${operation}?${new URLSearchParams(given)}`, { headers }), {
    params: Promise.resolve({ operation }),
  });

async function printed(args: readonly string[]): Promise<string> {
  let text = "";
  const print = (more: string) => {
    text += more;
  };
  await rules(args, print, print);
  return text;
}

describe("the API from the database", () => {
  test.each(operations.map(({ name, example }) => [name, example] as const))(
    "%s answers byte for byte what the command line prints, from the database and from the seed",
    async (name, example) => {
      const response = await get(name, example);
      const body = await response.text();
      const flags = Object.entries(example).flatMap(([key, value]) => [`--${key}`, value]);
      expect(response.status).toBe(200);
      expect(await printed([name, ...flags])).toBe(body);
      expect(await printed([name, ...flags, "--database"])).toBe(body);
    },
  );

  test("bad input is a problem in the client's language and not cached", async () => {
    const response = await get("notice-deadline", { arrival: "soon" }, { "accept-language": "ru" });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ title: "Неверные параметры" });
  });

  test("an answer that the asker has already is not sent again", async () => {
    const first = await get("territories", { on: "2026-11-22" });
    const etag = first.headers.get("etag") ?? "";
    const again = await get("territories", { on: "2026-11-22" }, { "if-none-match": etag });
    expect(again.status).toBe(304);
  });

  test("an unknown question is 404", async () => {
    expect((await get("weather", {})).status).toBe(404);
  });

  test("the description is OpenAPI 3.1", async () => {
    const response = await description(new Request("http://portal.test/api/v1/openapi.json"));
    expect(await response.json()).toMatchObject({ openapi: "3.1.0", info: { version: "1.0.0" } });
  });
});

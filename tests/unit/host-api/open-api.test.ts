import { describe, expect, it } from "vitest";
import { batchExample, noticeExample } from "#lib/host-api/examples.ts";
import { batchSchema, noticeSchema } from "#lib/host-api/notice-schema.ts";
import { noticeApi, noticeOperations } from "#lib/host-api/open-api.ts";
import { locales } from "#lib/platform/i18n/locale.ts";

const refsIn = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? "");

describe("the description for hotels' systems", () => {
  it("shows examples that it would accept", () => {
    expect(noticeSchema.safeParse(noticeExample).success).toBe(true);
    const { notices } = batchSchema.parse(batchExample);
    expect(notices.every((notice) => noticeSchema.safeParse(notice).success)).toBe(true);
  });

  it("refers only to described parts, and requires the token everywhere", () => {
    const { paths, schemas } = noticeApi("en");
    const known = Object.keys(schemas).map((name) => `#/components/schemas/${name}`);
    for (const ref of refsIn({ paths, schemas })) expect(known).toContain(ref);
    for (const { path, method } of noticeOperations("en")) {
      expect(paths[path]).toMatchObject({ [method]: { security: [{ propertyToken: [] }] } });
    }
  });

  it.each(locales)("says in %s what every field of a notice means", (locale) => {
    const { ArrivalNotice, NoticeStatus, SentNotice, NoticeProblem } = noticeApi(locale).schemas;
    for (const schema of [ArrivalNotice, NoticeStatus, SentNotice, NoticeProblem]) {
      const fields = Object.entries((schema as { properties: Record<string, object> }).properties);
      expect(fields.filter(([, field]) => !("description" in field)).map(([name]) => name)).toEqual([]);
    }
  });
});

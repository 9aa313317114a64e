import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { interruptedFormCookie, isShownTo } from "#lib/accounts/interrupted-form.ts";
import { sealCookie } from "#lib/accounts/sealed-cookie.ts";

const page = `/applications/${randomUUID()}/questions/contact`;
const values = { address: "Астана, 1 Specimen Road", declarations: ["true", "paid"] };

describe("what was typed when the session had ended", () => {
  test("is restored unchanged", async () => {
    const kept = { path: page, values, ownerId: randomUUID() };
    const sealed = await interruptedFormCookie.encode(kept);
    expect(sealed).not.toContain("Specimen");
    expect(await interruptedFormCookie.decode(sealed ?? "")).toEqual(kept);
  });

  test("fits a cookie for the longest letter that an officer may write, and is dropped if it does not", async () => {
    const words = Array.from({ length: 260 }, (_, at) => `сөз${at * 7919}`).join(" ");
    expect(
      (await interruptedFormCookie.encode({ path: page, values: { words }, ownerId: undefined }))?.length,
    ).toBeLessThan(3_801);
    const noise = Array.from({ length: 300 }, () => randomUUID()).join("");
    expect(
      await interruptedFormCookie.encode({ path: page, values: { noise }, ownerId: undefined }),
    ).toBeUndefined();
  });

  test("is ignored when a browser sends anything else", async () => {
    const pending = await sealCookie("pending", { path: page, ownerId: "", values: "" }, 60);
    for (const junk of ["", "junk", pending])
      expect(await interruptedFormCookie.decode(junk)).toBeUndefined();
  });

  test("is shown only to its owner, only on its page", () => {
    const ownerId = randomUUID();
    const kept = { path: "/staff/applications/x/refuse", values, ownerId };
    expect(isShownTo(kept, kept.path, ownerId)).toBe(true);
    expect(isShownTo(kept, kept.path, randomUUID())).toBe(false);
    expect(isShownTo(kept, "/staff/applications/y/refuse", ownerId)).toBe(false);
  });

  test("of an ended session is shown only where the owner of the page's id is verified", () => {
    expect(isShownTo({ path: page, values, ownerId: undefined }, page, randomUUID())).toBe(true);
    const shared = "/host/arrivals/new";
    expect(isShownTo({ path: shared, values, ownerId: undefined }, shared, randomUUID())).toBe(false);
  });
});

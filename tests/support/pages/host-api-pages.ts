import { tokenHash } from "#lib/host-api/token.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { at, everywhere, press, type Visit } from "./visit.ts";

const ofProperty = (path: string, more: Partial<Visit> & { readonly name: string }): Visit => ({
  path: ({ ids }) => `/host/api/${ids.property}${path}`,
  ...more,
});

/** The pages of a host's manager about properties' systems. */
export const hostApiPages: readonly Visit[] = [
  at("host-api", "/host/api", everywhere),
  ofProperty("", { name: "host-api-property", ...everywhere }),
  ofProperty("?done=test-sent", { name: "host-api-tested" }),
  ofProperty("?done=too-many", { name: "host-api-too-many" }),
  ofProperty("/tokens/new", { name: "host-api-token", ...everywhere }),
  ofProperty("/tokens/new", {
    name: "host-api-token-errors",
    act: async (page) => {
      for (const box of await page.locator("main input[type=checkbox]").all()) await box.uncheck();
      await press(page);
    },
  }),
  ofProperty("/tokens/new", {
    name: "host-api-token-made",
    act: async (page) => {
      await page.fill("#name", `Front desk ${now().getTime()}`);
      await press(page, "#secret");
    },
    ...everywhere,
  }),
  ofProperty("/webhook", { name: "host-api-webhook", ...everywhere }),
  ofProperty("/webhook", {
    name: "host-api-webhook-errors",
    act: async (page) => {
      await page.fill("#url", "https://10.0.0.1/");
      await press(page);
    },
  }),
  ofProperty("/webhook", {
    name: "host-api-secret",
    act: async (page) => {
      await page.check("main input[type=checkbox]");
      await press(page, "#secret");
    },
  }),
];

/** Tokens and messages of a property, in every state. */
export async function hotelSystemOf(propertyId: string): Promise<void> {
  const token = { propertyId, start: "vmp_Abcd", scopes: ["notices:write", "notices:read"] };
  await db().propertyToken.createMany({
    data: [
      { ...token, name: "Front desk", hash: tokenHash(`${propertyId}-1`), lastUsedAt: now() },
      { ...token, name: "Old system", hash: tokenHash(`${propertyId}-2`), revokedAt: now() },
    ],
  });
  const { id: endpointId } = await db().webhookEndpoint.create({
    data: { propertyId, url: "https://hotel.example/a/rather/long/path/to/notices?key=specimen" },
  });
  const message = { endpointId, subjectId: endpointId, data: {}, triedAt: now() };
  await db().webhookDelivery.createMany({
    data: [
      { ...message, type: "test", revision: 0, attempts: 1, status: 204, deliveredAt: now() },
      { ...message, type: "arrival-notice.undone", revision: 1, attempts: 2, failure: "timeout" },
      { ...message, type: "arrival-notice.amended", revision: 2, attempts: 9, status: 500, failedAt: now() },
    ],
  });
}

import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { addDays } from "#lib/domain/plain-date.ts";
import { batchExample, noticeExample } from "#lib/host-api/examples.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { type HttpClient, httpClient } from "../support/http-client.ts";
import { demoPassword, portalUnderTest } from "../support/portal-under-test.ts";

const { appUrl } = portalUnderTest();
const address = `${appUrl}/api/v1/arrival-notices`;

/** A demo host with a token of its first property, made on the pages without JavaScript. */
async function aTokenOf(
  email: string,
): Promise<{ client: HttpClient; property: string; name: string; token: string }> {
  const client = httpClient(appUrl);
  await client.submit(await client.get("/sign-in"), "email", { email, password: demoPassword() });
  const list = await client.get("/host/api");
  const [, property = ""] = /\/host\/api\/([0-9a-f-]{36})/.exec(list.html) ?? [];
  const form = await client.get(`/host/api/${property}/tokens/new`);
  const name = `Desk ${randomUUID().slice(0, 8)}`;
  const made = await client.submit(form, "scopes", { name });
  const token = made.root.querySelector("#secret")?.text.trim();
  if (!token) throw new Error(`No token is shown: ${made.status} ${made.url.pathname}`);
  return { client, property, name, token };
}

const call = (path: string, token: string, body?: unknown, key: string = randomUUID()) =>
  fetch(`${address}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "Content-Type": "application/json", "Idempotency-Key": key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

test("a hotel's system sends guests by a token of its property, once each, until the token is revoked", async () => {
  const today = todayInAlmaty();
  const hotel = await aTokenOf("hotel@demo.example");
  const stranger = await aTokenOf("host@demo.example");
  const days = { arrivalOn: today, stayUntil: addDays(today, 3) };
  const serial = randomUUID().replaceAll("-", "").slice(0, 7).toUpperCase();
  const guest = { ...noticeExample, ...days, passportNumber: `X${serial}` };

  const key = randomUUID();
  const sent = await call("", hotel.token, guest, key);
  expect(sent.status).toBe(201);
  const answer = await sent.text();
  const again = await call("", hotel.token, guest, key);
  expect([again.status, await again.text()]).toEqual([201, answer]);
  const other = await call("", hotel.token, { ...guest, surname: "OTHER" }, key);
  expect(other.status).toBe(422);
  expect(other.headers.get("content-type")).toContain("application/problem+json");

  const { id } = JSON.parse(answer) as { id: string };
  const status = await call(`/${id}`, hotel.token);
  expect(status.status).toBe(200);
  expect(await status.text()).not.toContain(guest.passportNumber);
  const receipt = await call(`/${id}/receipt`, hotel.token);
  expect(receipt.headers.get("content-type")).toBe("application/pdf");
  expect(new TextDecoder("latin1").decode((await receipt.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
  for (const path of [`/${id}`, `/${id}/receipt`]) {
    expect((await call(path, stranger.token)).status, path).toBe(404);
  }

  const [first, second] = batchExample.notices;
  const notices = [
    { ...first, ...days, passportNumber: `Y${serial}` },
    { ...second, arrivalOn: addDays(today, 2), passportNumber: `Z${serial}` },
  ];
  const batch = await call("/batch", hotel.token, { notices });
  expect(batch.ok).toBe(true);
  const judged = await batch.text();
  // Each guest separately: the first is accepted, the second arrives in the future and is refused.
  expect(judged).toContain("receipt");
  expect(judged).toContain("arrivalOn");

  const page = await hotel.client.get(`/host/api/${hotel.property}`);
  const own = page.root
    .querySelectorAll("form")
    .find((form) => form.closest("tr")?.text.includes(hotel.name));
  const tokenId = own?.querySelector('input[name="tokenId"]')?.getAttribute("value") ?? "";
  await hotel.client.submit(page, "tokenId", { tokenId });
  expect((await call(`/${id}`, hotel.token)).status).toBe(401);
  expect((await call("", hotel.token, guest)).status).toBe(401);
});

import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { undoAsOfficer } from "#lib/arrivals/undo-notice.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { createToken } from "#lib/host-api/create-token.ts";
import { batchExample, noticeExample } from "#lib/host-api/examples.ts";
import { listTokens } from "#lib/host-api/list-tokens.ts";
import { noticeStatus } from "#lib/host-api/notice-status.ts";
import { revokeToken } from "#lib/host-api/revoke-token.ts";
import { batchAnswer, sentAnswer } from "#lib/host-api/sent-answer.ts";
import { SCOPES } from "#lib/host-api/token.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { GET as getReceipt } from "../../../app/api/v1/arrival-notices/[notice]/receipt/route.ts";
import { GET as getStatus } from "../../../app/api/v1/arrival-notices/[notice]/route.ts";
import { POST as postBatch } from "../../../app/api/v1/arrival-notices/batch/route.ts";
import { POST as postNotice } from "../../../app/api/v1/arrival-notices/route.ts";
import { aHost, type Host } from "../../support/a-host.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { ago } from "../../support/clock.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

let host: Host;
let token: string;

beforeEach(async () => {
  await resetDb();
  host = await aHost();
  token = await aToken(host);
});

async function aToken(of: Host, scopes: readonly string[] = SCOPES): Promise<string> {
  const made = expectOk(
    await createToken(of.actor, { propertyId: of.propertyId, name: "Front desk", scopes }),
  );
  return made.token;
}

const today = todayInAlmaty();
const guest = (more: object = {}) => ({
  ...noticeExample,
  arrivalOn: today,
  stayUntil: addDays(today, 5),
  ...more,
});

interface Sending {
  readonly token?: string | undefined;
  readonly key?: string | undefined;
  readonly type?: string;
  readonly language?: string;
}

function request(body: BodyInit | undefined, given: Sending = {}): Request {
  const { type = "application/json", language = "en" } = given;
  const shown = "token" in given ? given.token : token;
  const key = "key" in given ? given.key : randomUUID();
  return new Request("http://portal.test/api/v1/arrival-notices", {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "accept-language": language,
      ...(body !== undefined && { "content-type": type }),
      ...(shown && { authorization: `Bearer ${shown}` }),
      ...(key && { "idempotency-key": key }),
    },
    ...(body !== undefined && { body }),
  });
}

const send = (body: object, given?: Sending) => postNotice(request(JSON.stringify(body), given));
const sendMany = (body: object, given?: Sending) => postBatch(request(JSON.stringify(body), given));
const at = (id: string) => ({ params: Promise.resolve({ notice: id }) });
const read = (id: string, given?: Sending) => getStatus(request(undefined, given), at(id));

describe("sending one notice", () => {
  test("returns the receipt immediately, fills in missing values from the property, and does not repeat the guest's data", async () => {
    const response = await send(guest());
    expect(response.status).toBe(201);
    expect(response.headers.get("cache-control")).toContain("no-store");
    const text = await response.text();
    const answer = sentAnswer.parse(JSON.parse(text));
    expect(answer).toMatchObject({ late: false, known: false });
    expect(text).not.toContain("ERIKSSON");
    const row = await db().arrivalNotice.findUniqueOrThrow({ where: { id: answer.id } });
    expect(row).toMatchObject({
      propertyId: host.propertyId,
      channel: "API",
      occasion: "ARRIVAL",
      dwelling: "hotel",
      surname: "ERIKSSON",
      nationality: "SWE",
      address: { street: "Specimen street", house: "2" },
      children: [{ surname: "ERIKSSON", birthDate: "2019-05-02" }],
    });
  });

  test("again with another key is the same notice", async () => {
    const first = sentAnswer.parse(await (await send(guest())).json());
    const again = await send(guest());
    expect(again.status).toBe(200);
    expect(sentAnswer.parse(await again.json())).toMatchObject({ id: first.id, known: true });
    expect(await db().arrivalNotice.count()).toBe(1);
  });

  test("that is late is accepted and marked", async () => {
    const response = await send(guest({ arrivalOn: addDays(today, -20) }));
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ late: true });
  });

  test("names every wrong field in one answer, in the requested language", async () => {
    const wrong = { ...guest(), birthDate: "12.08.1974", sex: "female", colour: "blue", surname: undefined };
    const response = await send(wrong, { language: "ru" });
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await response.json();
    expect(problem).toMatchObject({ type: "/api/docs#invalid-notice", status: 422 });
    expect(
      problem.errors.map(({ field, fault }: { field: string; fault: string }) => [field, fault]),
    ).toEqual(
      expect.arrayContaining([
        ["birthDate", "date-invalid"],
        ["sex", "choice-unknown"],
        ["surname", "missing"],
        ["colour", "unknown-field"],
      ]),
    );
    expect(problem.errors[0].detail).toMatch(/\p{Script=Cyrillic}/u);
    expect(await db().arrivalNotice.count()).toBe(0);
  });

  test.each([
    [{ arrivalOn: addDays(today, 1) }, "arrivalOn", "arrival-in-future"],
    [{ stayUntil: addDays(today, -1) }, "stayUntil", "departure-before-arrival"],
    [{ nationality: "KAZ" }, "nationality", "own-citizen"],
    [{ nationality: "ATLANTIS" }, "nationality", "nationality-unknown"],
    [{ surname: "Эрикссон" }, "surname", undefined],
    [{ surname: "A\u0000B" }, "surname", undefined],
    [{ passportNumber: "?" }, "passportNumber", "passport-number"],
    [{ address: { region: "10", street: "", house: "1" } }, "address.street", undefined],
    [{ children: [{ surname: "X", birthDate: "1970-01-01" }] }, "children.0.birthDate", "child-not-a-child"],
    [{ children: "none" }, "children", "not-list"],
    [{ ["x".repeat(9000)]: 1 }, "x".repeat(100), "unknown-field"],
  ])("refuses %j and names the field", async (change, field, fault) => {
    const response = await send(guest(change));
    expect(response.status).toBe(422);
    const { errors } = await response.json();
    expect(errors).toContainEqual(expect.objectContaining({ field, ...(fault && { fault }) }));
  });
});

describe("the Idempotency-Key", () => {
  test("answers the same request in the same way, character by character", async () => {
    const key = randomUUID();
    const [first, second] = [await send(guest(), { key }), await send(guest(), { key })];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.text()).toBe(await first.text());
  });

  test("keeps a refusal as well, whatever characters it quotes", async () => {
    const key = randomUUID();
    const wrong = guest({ surname: "\u0000\ud800", "\u0000\ud800": 1 });
    const [first, second] = [await send(wrong, { key }), await send(wrong, { key })];
    expect([first.status, second.status]).toEqual([422, 422]);
    expect(await second.text()).toBe(await first.text());
  });

  test("belongs to one request and to one token", async () => {
    const key = randomUUID();
    await send(guest(), { key });
    const other = await send(guest({ passportNumber: "X1234567" }), { key });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ type: "/api/docs#key-reused" });
    expect((await sendMany({ notices: [guest()] }, { key })).status).toBe(422);
    expect(
      (await send(guest({ passportNumber: "X1234567" }), { key, token: await aToken(host) })).status,
    ).toBe(201);
  });

  test("makes one notice of requests at the same time", async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(guest(), { key })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(await db().arrivalNotice.count()).toBe(1);
  });

  test("of a request that died while being processed is taken over after a minute", async () => {
    const key = randomUUID();
    await send(guest(), { key });
    await db().apiAnswer.updateMany({ data: { status: null, body: null } });
    const early = await send(guest(), { key });
    expect(early.status).toBe(409);
    await db().apiAnswer.updateMany({ data: { createdAt: ago(61_000) } });
    expect((await send(guest(), { key })).status).toBe(200);
  });

  test.each([[undefined], ["x".repeat(201)]])("%s is refused", async (key) => {
    expect((await send(guest(), { key })).status).toBe(400);
  });
});

describe("a batch", () => {
  test("checks each guest separately and answers in their order", async () => {
    const notices = [
      guest(),
      guest({ passportNumber: "X1234567", arrivalOn: addDays(today, 3) }),
      "no guest",
      guest({ passportNumber: "X7654321" }),
      guest(),
    ];
    const response = await sendMany({ notices });
    expect(response.status).toBe(200);
    const answer = batchAnswer.parse(await response.json());
    expect(answer).toMatchObject({ accepted: 3, refused: 2 });
    expect(answer.results.map(({ index, status }) => [index, status])).toEqual([
      [0, 201],
      [1, 422],
      [2, 422],
      [3, 201],
      [4, expect.any(Number)],
    ]);
    expect(answer.results[1]).toMatchObject({ problem: { errors: [{ field: "arrivalOn" }] } });
    expect(await db().arrivalNotice.count()).toBe(2);
  });

  test.each([
    [{}, "notices", "missing"],
    [{ notices: [] }, "notices", "missing"],
    [{ notices: Array(101).fill({}) }, "notices", "too-many"],
    [[], "", "not-object"],
  ])("with a wrong envelope sends nothing: %#", async (body, field, fault) => {
    const response = await sendMany(body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field, fault }] });
  });

  test("is accepted in its documented form", async () => {
    const answer = batchAnswer.parse(await (await sendMany(batchExample)).json());
    expect(answer.results.map(({ status }) => status)).toEqual([201, 201]);
  });
});

describe("an invalid body", () => {
  test.each([
    ["{", "application/json", 400, "malformed"],
    [Buffer.from([0xff, 0xfe]), "application/json", 400, "malformed"],
    ["surname=X", "application/x-www-form-urlencoded", 415, "media-type"],
    ["{}", "text/plain", 415, "media-type"],
    [`"${"x".repeat(70_000)}"`, "application/json", 413, "too-large"],
  ])("%# is refused with its reason", async (body, type, status, kind) => {
    const response = await postNotice(request(body, { type }));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: `/api/docs#${kind}`, status });
  });

  test.each(["null", "[]", "1", '"text"', "[".repeat(30_000)])("%# is refused politely", async (body) => {
    const response = await postNotice(request(body));
    expect([400, 422]).toContain(response.status);
  });
});

describe("status and receipt", () => {
  test("are read with the token, and say what an officer did", async () => {
    const { id, receiptNumber } = sentAnswer.parse(await (await send(guest())).json());
    expect(noticeStatus.parse(await (await read(id)).json())).toMatchObject({
      status: "NOTIFIED",
      undone: null,
    });
    const receipt = await getReceipt(request(undefined), at(id));
    expect(receipt.headers.get("content-type")).toBe("application/pdf");
    expect(receipt.headers.get("content-disposition")).toContain(receiptNumber);
    expect(
      Buffer.from(await receipt.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    await undoAsOfficer(await anActor("OFFICER"), id, "Wrong person");
    const response = await read(id);
    const text = await response.text();
    expect(noticeStatus.parse(JSON.parse(text))).toMatchObject({
      status: "UNDONE",
      undone: { reason: "Wrong person" },
    });
    expect(text).not.toContain("ERIKSSON");
  });

  test.each(["x", "00000000-0000-4000-8000-000000000000", "%00", "'"])("of %j are not there", async (id) => {
    expect((await read(id)).status).toBe(404);
    expect((await getReceipt(request(undefined), at(id))).status).toBe(404);
  });
});

describe("a token", () => {
  test("is stored only as a hash, allows only its scopes, and shows when it was used", async () => {
    const { rows } = await runSql(
      env().DATABASE_URL,
      `SELECT to_jsonb(t)::text AS row FROM "PropertyToken" t`,
    );
    expect(rows[0]?.row).not.toContain(token.slice(8));
    const reader = await aToken(host, ["notices:read"]);
    expect((await send(guest(), { token: reader })).status).toBe(403);
    const writer = await aToken(host, ["notices:write"]);
    const { id } = sentAnswer.parse(await (await send(guest(), { token: writer })).json());
    expect((await read(id, { token: writer })).status).toBe(403);
    expect((await read(id, { token: reader })).status).toBe(200);
    const [newest] = await listTokens(host.actor);
    expect(newest).toMatchObject({ scopes: ["notices:write"], lastUsedAt: expect.any(Date) });
    expect(newest?.start).toBe(writer.slice(0, 8));
  });

  test("that is missing, wrong, revoked or of a closed property gives no access", async () => {
    const { id } = sentAnswer.parse(await (await send(guest())).json());
    const refused = async (given: string | undefined) => {
      const response = await read(id, { token: given });
      expect(response.headers.get("www-authenticate")).toContain("Bearer");
      return response.status;
    };
    expect(await refused(undefined)).toBe(401);
    expect(await refused(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).toBe(401);
    expect(await refused("vmp_x")).toBe(401);
    const [listed] = await listTokens(host.actor);
    await revokeToken(host.actor, listed?.id ?? "");
    expect(await refused(token)).toBe(401);
    const other = await aToken(host);
    await db().property.update({ where: { id: host.propertyId }, data: { closedAt: now() } });
    expect(await refused(other)).toBe(401);
  });

  test("is limited in its requests, and the others are not", async () => {
    const { id } = sentAnswer.parse(await (await send(guest())).json());
    const statuses = new Set<number>();
    for (let more = 0; more < 125; more += 1) statuses.add((await read(id)).status);
    expect(statuses).toEqual(new Set([200, 429]));
    const limited = await read(id);
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await read(id, { token: await aToken(host) })).status).toBe(200);
  });
});

describe("a stranger", () => {
  test("gives no access to the data of another host, with a token or a session", async () => {
    const stranger = await aHost("OTHER HOTEL LLP");
    const foreign = await aToken(stranger);
    const { id } = sentAnswer.parse(await (await send(guest())).json());
    expect((await read(id, { token: foreign })).status).toBe(404);
    const receipt = await getReceipt(request(undefined, { token: foreign }), at(id));
    expect(receipt.status).toBe(404);
    // The same guest sent by the other host is another notice, of its own property.
    const other = sentAnswer.parse(await (await send(guest(), { token: foreign })).json());
    expect(other.id).not.toBe(id);
    expect(other.known).toBe(false);
    const clerk = await anActor("HOST");
    for (const actor of [stranger.actor, clerk]) {
      const own = await listTokens(host.actor);
      expect((await listTokens(actor)).some(({ id: listed }) => own.some((one) => one.id === listed))).toBe(
        false,
      );
      expect(await revokeToken(actor, own[0]?.id ?? "")).toMatchObject({ problem: { kind: "not-found" } });
      expect(
        await createToken(actor, { propertyId: host.propertyId, name: "X", scopes: SCOPES }),
      ).toMatchObject({ problem: { kind: "not-found" } });
    }
    expect((await read(id)).status).toBe(200);
  });

  test("a clerk of the same host cannot create or see tokens", async () => {
    await db().membership.updateMany({ where: { userId: host.actor.id }, data: { role: "CLERK" } });
    expect(await listTokens(host.actor)).toEqual([]);
    expectProblem(await createToken(host.actor, { propertyId: host.propertyId, name: "X", scopes: SCOPES }));
  });
});

import { z } from "zod";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { type Translator, translator } from "#lib/platform/i18n/translator.ts";
import { type ApiProblemKind, apiProblem, PROBLEM_STATUSES } from "./api-problem.ts";
import { batchExample, noticeExample } from "./examples.ts";
import { batchSchema, noticeSchema } from "./notice-schema.ts";
import { noticeStatus } from "./notice-status.ts";
import { batchAnswer, sentAnswer } from "./sent-answer.ts";

/** The operations for properties' systems, in the order of the documentation. */
const operations = [
  { name: "send", path: "/arrival-notices", method: "post" },
  { name: "send-many", path: "/arrival-notices/batch", method: "post" },
  { name: "read", path: "/arrival-notices/{id}", method: "get" },
  { name: "receipt", path: "/arrival-notices/{id}/receipt", method: "get" },
] as const;

type Name = (typeof operations)[number]["name"];

export interface NoticeOperation {
  readonly name: Name;
  readonly path: string;
  readonly method: "get" | "post";
  readonly summary: string;
  readonly description: string;
}

/** The operations with their texts in one language, for people. */
export function noticeOperations(locale: Locale): readonly NoticeOperation[] {
  const t = translator(locale, "host-api");
  return operations.map((operation) => ({
    ...operation,
    summary: t(`api.${operation.name}.summary`),
    description: t(`api.${operation.name}.description`),
  }));
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, example?: object) => ({
  "application/json": { schema, ...(example && { example }) },
});

/** Requests and responses of each operation. */
const bodies: Readonly<Record<Name, (t: Translator<"host-api">) => object>> = {
  send: (t) => ({
    parameters: [idempotencyKey],
    requestBody: { required: true, content: json(ref("ArrivalNotice"), noticeExample) },
    responses: {
      "200": { description: t("api.response.200"), content: json(ref("SentNotice")) },
      "201": { description: t("api.response.201"), content: json(ref("SentNotice")) },
      ...refusals(t, writing),
    },
  }),
  "send-many": (t) => ({
    parameters: [idempotencyKey],
    requestBody: { required: true, content: json(ref("ArrivalNoticeBatch"), batchExample) },
    responses: {
      "200": { description: t("api.response.200-many"), content: json(ref("SentNotices")) },
      ...refusals(t, writing),
    },
  }),
  read: (t) => ({
    parameters: [noticeId],
    responses: {
      "200": { description: t("api.response.200-read"), content: json(ref("NoticeStatus")) },
      ...refusals(t, reading),
    },
  }),
  receipt: (t) => ({
    parameters: [noticeId],
    responses: {
      "200": {
        description: t("api.response.200-receipt"),
        content: { "application/pdf": { schema: { type: "string", format: "binary" } } },
      },
      ...refusals(t, reading),
    },
  }),
};

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  schema: { type: "string", minLength: 1, maxLength: 200 },
  example: "b1c5d4a2-6a0e-4f0c-9a57-0d4c7f1f1a11",
};
const noticeId = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };

const reading: readonly ApiProblemKind[] = ["unauthorised", "scope-missing", "not-found", "too-many"];
const writing: readonly ApiProblemKind[] = [
  "key-missing",
  "unauthorised",
  "scope-missing",
  "key-in-progress",
  "too-large",
  "media-type",
  "invalid-notice",
  "too-many",
];

const refusals = (t: Translator<"host-api">, kinds: readonly ApiProblemKind[]) =>
  Object.fromEntries(
    kinds.map((kind) => [
      String(PROBLEM_STATUSES[kind]),
      {
        description: t(`problem.${kind}.title`),
        content: { "application/problem+json": { schema: ref("NoticeProblem") } },
      },
    ]),
  );

/** The OpenAPI description of the operations: paths, schemas and the token. */
export function noticeApi(locale: Locale) {
  const t = translator(locale, "host-api");
  const paths: Record<string, object> = {};
  for (const { name, path, method, summary, description } of noticeOperations(locale)) {
    const operationId = `${name}-arrival-notice`;
    const security = [{ propertyToken: [] }];
    paths[path] = { [method]: { operationId, summary, description, security, ...bodies[name](t) } };
  }
  return {
    paths,
    schemas: {
      ArrivalNotice: schemaOf(locale, noticeSchema, "input"),
      ArrivalNoticeBatch: {
        ...schemaOf(locale, batchSchema, "input"),
        properties: { notices: { type: "array", minItems: 1, maxItems: 100, items: ref("ArrivalNotice") } },
      },
      SentNotice: schemaOf(locale, sentAnswer, "output"),
      SentNotices: schemaOf(locale, batchAnswer, "output"),
      NoticeStatus: schemaOf(locale, noticeStatus, "output"),
      NoticeProblem: schemaOf(locale, apiProblem, "output"),
    },
    securitySchemes: { propertyToken: { type: "http", scheme: "bearer", description: t("api.security") } },
  };
}

/** The JSON Schema of a zod schema; fields of the notice's form have its labels. */
function schemaOf(locale: Locale, schema: z.ZodType, io: "input" | "output"): object {
  const [own, form] = [translator(locale, "host-api"), translator(locale, "arrivals")];
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema, path }) => {
      if (jsonSchema.format === "date") delete jsonSchema.pattern;
      const field = path.at(-1);
      if (path.at(-2) !== "properties") return;
      const description =
        textOr(own, `api.field.${field}`, undefined) ?? textOr(form, `field.${field}`, undefined);
      if (description !== undefined) jsonSchema.description = description;
    },
  });
  return rest;
}

import { z } from "zod";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { verifyAnswer, verifyQuestion } from "./verify-answer.ts";

/** The operations about documents, in the order of the documentation. */
const operations = [
  { name: "verify", method: "post" },
  { name: "trust-list", method: "get" },
  { name: "revocations", method: "get" },
] as const;

export type DocumentOperation = {
  readonly path: string;
  readonly method: (typeof operations)[number]["method"];
  readonly summary: string;
  readonly description: string;
};

/** The operations about documents with their texts in one language, for people. */
export function documentOperations(locale: Locale): readonly DocumentOperation[] {
  const t = translator(locale, "eligibility");
  return operations.map(({ name, method }) => ({
    path: `/${name}`,
    method,
    summary: t(`api.document.${name}.summary`),
    description: t(`api.document.${name}.description`),
  }));
}

/** Their part of the OpenAPI description (its `paths`). */
export function documentPaths(locale: Locale): Readonly<Record<string, object>> {
  return Object.fromEntries(
    documentOperations(locale).map(({ path, method, summary, description }) => [
      path,
      {
        [method]: {
          operationId: path.slice(1),
          summary,
          description,
          ...(method === "post" ? posted(locale) : listed(locale)),
        },
      },
    ]),
  );
}

const binary = { schema: { type: "string", format: "binary" } } as const;

function posted(locale: Locale) {
  const t = translator(locale, "eligibility");
  const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  const refusals = { malformed: "400", "too-large": "413", "media-type": "415", "too-many": "429" } as const;
  const form = {
    type: "object",
    required: ["file"],
    properties: {
      file: binary.schema,
      visaMrz: { type: "string", maxLength: 200 },
      passportMrz: { type: "string", maxLength: 200 },
    },
  };
  return {
    requestBody: {
      required: true,
      content: {
        "application/pdf": binary,
        "image/png": binary,
        "image/jpeg": binary,
        "application/octet-stream": binary,
        "multipart/form-data": { schema: form },
        "application/json": { schema: schemaOf(verifyQuestion) },
      },
    },
    responses: {
      "200": {
        description: t("api.response.200"),
        content: { "application/json": { schema: schemaOf(verifyAnswer) } },
      },
      ...Object.fromEntries(
        (Object.keys(refusals) as (keyof typeof refusals)[]).map((reason) => [
          refusals[reason],
          { description: t(`api.document-problem.${reason}.title`), content: problem },
        ]),
      ),
    },
  };
}

function listed(locale: Locale) {
  const t = translator(locale, "eligibility");
  return {
    responses: {
      "200": {
        description: t("api.document.jws"),
        content: { "application/jose": { schema: { type: "string" } } },
      },
      "304": { description: t("api.response.304") },
    },
  };
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}

import { z } from "zod";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Translator, textOf, translator } from "#lib/platform/i18n/translator.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { purposeCodes } from "./parameters.ts";
import { problemDetails } from "./problem-details.ts";

export type Schema = z.core.JSONSchema.JSONSchema;

export interface DocumentedParameter {
  readonly name: string;
  readonly in: "query";
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: string;
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly DocumentedParameter[];
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

export interface DocumentedResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** The part of OpenAPI 3.1 that this interface needs. */
export interface OpenApi {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: DocumentedOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The interface's description in one language, generated from the schemas that check its parameters and answers. */
export function openApi(locale: Locale): OpenApi {
  const t = translator(locale, "eligibility");
  return {
    openapi: "3.1.0",
    info: { title: t("api.title"), version: "1.0.0", description: t("api.description") },
    servers: [{ url: "/api/v1" }],
    paths: Object.fromEntries(operations.map((item) => [`/${item.name}`, { get: documented(item, locale) }])),
    components: { schemas: { Problem: jsonSchema(problemDetails, "output", t) } },
  };
}

function documented(operation: Operation, locale: Locale): DocumentedOperation {
  const t = translator(locale, "eligibility");
  const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return {
    operationId: operation.name,
    summary: t(`api.operation.${operation.name}.summary`),
    description: t(`api.operation.${operation.name}.description`),
    parameters: parametersOf(operation, locale),
    responses: {
      "200": {
        description: t("api.response.200"),
        content: { "application/json": { schema: jsonSchema(operation.answer, "output", t) } },
      },
      "304": { description: t("api.response.304") },
      "400": { description: t("api.response.400"), content: problem },
      "422": { description: t("api.response.422"), content: problem },
    },
  };
}

function parametersOf(operation: Operation, locale: Locale): DocumentedParameter[] {
  const t = translator(locale, "eligibility");
  const { properties = {}, required = [] } = jsonSchema(operation.parameters, "input", t);
  return Object.entries(properties).map(([name, schema]) => {
    const example = operation.example[name];
    return {
      name,
      in: "query",
      required: required.includes(name),
      description: textOf(t, `api.parameter.${name}`, { purposes: purposeCodes(locale) }),
      schema: schema as Schema,
      ...(example === undefined ? {} : { example }),
    };
  });
}

/** The JSON Schema of a zod schema, with the descriptions of fields from the messages. */
function jsonSchema(schema: z.ZodType, io: "input" | "output", t: Translator<"eligibility">): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema: part, path }) => {
      if (part.format === "date") delete part.pattern;
      if (io === "input") return;
      const field = path.at(-1);
      const key = `api.field.${field}`;
      if (path.at(-2) === "properties" && t.has(key)) part.description = t(key);
    },
  });
  return rest;
}

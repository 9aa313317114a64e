import type { Schema } from "#lib/public-api/open-api.ts";

/** A schema's type in a few characters: `string (date)`, `"R4"`, `integer[]`, `string | null`. */
export function typeName(schema: Schema): string {
  const shapes = schema.anyOf ?? schema.oneOf;
  if (shapes) return [...new Set(shapes.map((shape) => typeName(shape as Schema)))].join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.type === "array") {
    const item = typeName((schema.items as Schema | undefined) ?? {});
    return item.includes(" | ") ? `(${item})[]` : `${item}[]`;
  }
  return schema.format ? `${schema.type} (${schema.format})` : String(schema.type ?? "object");
}

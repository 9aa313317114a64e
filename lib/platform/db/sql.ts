import { Prisma } from "./generated/client.ts";

/**
 * Parts of queries that Prisma's client cannot ask: a template whose values go to PostgreSQL apart from its text. Only
 * `raw` puts text into the query itself, which is never what a person typed.
 */
export const { sql, raw } = Prisma;
export type Sql = Prisma.Sql;

/** Conditions of which all must hold; those that are undefined ask for nothing. */
export const allOf = (conditions: readonly (Sql | undefined)[]): Sql => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`true` : Prisma.join(given, " AND ");
};

/** Queries whose rows are put together, each row once. */
export const unionOf = (queries: readonly Sql[]): Sql => Prisma.join([...queries], " UNION ");

/** Texts, at least one, as an `IN` takes them. */
export const textsOf = (texts: readonly string[]): Sql =>
  Prisma.join(texts.map((text) => sql`${text}::text`));

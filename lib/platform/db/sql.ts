import { Prisma } from "./generated/client.ts";

/**
 * For parts of queries that Prisma's client cannot express: a template whose values go to PostgreSQL separately from
 * its text. Only `raw` puts text into the query itself; never use it for typed text.
 */
export const { sql, raw } = Prisma;
export type Sql = Prisma.Sql;

/** Conditions that must all be true; undefined ones are left out. */
export const allOf = (conditions: readonly (Sql | undefined)[]): Sql => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`true` : Prisma.join(given, " AND ");
};

/** Queries whose rows are united, without duplicates. */
export const unionOf = (queries: readonly Sql[]): Sql => Prisma.join([...queries], " UNION ");

/** Texts, at least one, for an `IN`. */
export const textsOf = (texts: readonly string[]): Sql =>
  Prisma.join(texts.map((text) => sql`${text}::text`));

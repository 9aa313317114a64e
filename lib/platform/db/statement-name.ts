const names = new Map<string, string>();

/** More texts than this would mean that values are part of them; such statements stay unnamed. */
const maxNames = 500;

/**
 * The name under which each connection prepares a statement once instead of parsing it repeatedly; empty (unnamed) once
 * there are too many names.
 */
export function statementName({ sql }: { readonly sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= maxNames) return "";
  const name = `portal_${names.size}`;
  names.set(sql, name);
  return name;
}

import { createHash } from "node:crypto";
import { cleanText } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { matchColumns, type WrongHeader } from "#lib/platform/tables/match-columns.ts";
import { readTable } from "#lib/platform/tables/read-table.ts";
import type { TableProblem } from "#lib/platform/tables/table.ts";
import { maxInGroup } from "./limits.ts";
import { REQUEST_FIELDS, type RequestField, type TypedRequest, typedRequest } from "./request/fields.ts";
import { tableColumns } from "./request/problem-text.ts";
import { type RequestFacts, readRequest } from "./request/read-request.ts";
import { type RequestData, requestKeyOf } from "./request/request-data.ts";

/** A row of a table: as typed, and as a request if it is valid. */
export interface SentRow {
  readonly line: number;
  readonly typed: TypedRequest;
  /** Identifies the row when the table is sent again. */
  readonly hash: string;
  /** Undefined if it has problems, or an earlier row is the same request. */
  readonly request: { readonly key: string; readonly data: RequestData } | undefined;
}

export type RowsProblem =
  | { readonly kind: "table"; readonly problem: TableProblem }
  | { readonly kind: "header"; readonly problem: WrongHeader<RequestField> };

/** The rows of a hostile table file of requests, without repetitions. */
export async function readRows(
  bytes: Uint8Array,
  facts: RequestFacts,
): Promise<Result<readonly SentRow[], RowsProblem>> {
  const table = await readTable(bytes, { rows: maxInGroup });
  if (!table.ok) return problem({ kind: "table", problem: table.problem });
  const { header, rows } = table.value;
  const columns = matchColumns(header, tableColumns);
  if (!columns.ok) return problem({ kind: "header", problem: columns.problem });
  if (rows.length === 0) return problem({ kind: "table", problem: { kind: "empty" } });
  const seen = new Set<string>();
  const sent: SentRow[] = [];
  for (const { line, cells } of rows) {
    const typed = typedRequest(
      Object.fromEntries([...columns.value].map(([id, at]) => [id, cleanText(cells[at] ?? "", false)])),
    );
    const hash = hashOf(typed);
    if (seen.has(hash)) continue;
    seen.add(hash);
    const data = readRequest(typed, facts);
    const key = data.ok ? requestKeyOf(data.value) : undefined;
    const isFirst = key !== undefined && !seen.has(key);
    if (key !== undefined) seen.add(key);
    sent.push({
      line,
      typed,
      hash,
      request: data.ok && key && isFirst ? { key, data: data.value } : undefined,
    });
  }
  return ok(sent);
}

const hashOf = (typed: TypedRequest): string =>
  createHash("sha256")
    .update(REQUEST_FIELDS.map((field) => typed[field].toUpperCase()).join("\u001f"))
    .digest("hex");

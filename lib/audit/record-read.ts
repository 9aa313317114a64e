import { ok } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { type AuditedChange, recordEvent } from "./record.ts";

/** Records that someone reads data, in a transaction of its own. Call it before returning the data. */
export async function recordRead(read: AuditedChange): Promise<void> {
  await transaction(async (tx) => {
    await recordEvent(tx, read);
    return ok(undefined);
  });
}

import { ok } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { type AuditedChange, recordEvent } from "./record.ts";

/** Records that someone reads, in a transaction of its own: call it before what is read is handed out. */
export async function recordRead(read: AuditedChange): Promise<void> {
  await transaction(async (tx) => {
    await recordEvent(tx, read);
    return ok(undefined);
  });
}

import type { Result } from "#lib/domain/result.ts";
import { db } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/** The client of a transaction, for writing a change together with its audit event and jobs. */
export type Tx = Prisma.TransactionClient;

class Rollback extends Error {
  readonly problem: unknown;
  constructor(problem: unknown) {
    super("rolled back");
    this.problem = problem;
  }
}

/**
 * Runs `change` in one short transaction. A problem rolls everything back and is returned; a fault is thrown. File,
 * mail and network work do not belong in it.
 */
export async function transaction<T, P>(change: (tx: Tx) => Promise<Result<T, P>>): Promise<Result<T, P>> {
  try {
    return await db().$transaction(
      async (tx) => {
        const result = await change(tx);
        if (!result.ok) throw new Rollback(result.problem);
        return result;
      },
      { maxWait: 10_000, timeout: 20_000 },
    );
  } catch (fault) {
    if (fault instanceof Rollback) return { ok: false, problem: fault.problem as P };
    throw fault;
  }
}

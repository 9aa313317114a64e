import type { Actor } from "#lib/accounts/actor.ts";
import { mailThoseWhoMay } from "#lib/accounts/mail-those-who-may.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";

/** Writes to everybody who may sign a proposal that it waits; its proposer signs nothing of their own and is not told. */
export const tellSigners = (tx: Tx, proposer: Actor, proposalId: string): Promise<void> =>
  mailThoseWhoMay(tx, "decision:countersign", {
    key: `signature-waiting:${proposalId}`,
    template: "signature-waiting",
    about: () => ({ proposal: proposalId }),
    except: proposer.id,
  });

import type { Actor } from "#lib/accounts/actor.ts";
import { mailStaffWith } from "#lib/accounts/mail-staff-with.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";

/** Writes to everyone who may sign a proposal that it waits; its proposer signs nothing of their own and is not told. */
export const mailSigners = (tx: Tx, proposer: Actor, proposalId: string): Promise<void> =>
  mailStaffWith(tx, "decision:countersign", {
    key: `signature-waiting:${proposalId}`,
    template: "signature-waiting",
    about: () => ({ proposal: proposalId }),
    except: proposer.id,
  });

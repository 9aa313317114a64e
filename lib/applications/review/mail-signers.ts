import type { Actor } from "#lib/accounts/actor.ts";
import { mailStaffWith } from "#lib/accounts/mail-staff-with.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";

/** Mails everyone who may sign that a proposal is waiting, except its proposer. */
export const mailSigners = (tx: Tx, proposer: Actor, proposalId: string): Promise<void> =>
  mailStaffWith(tx, "decision:countersign", {
    key: `signature-waiting:${proposalId}`,
    template: "signature-waiting",
    about: () => ({ proposal: proposalId }),
    except: proposer.id,
  });

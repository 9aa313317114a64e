import { claimApplication } from "#lib/applications/review/claim.ts";
import { db } from "#lib/platform/db/client.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { visaFile } from "#lib/visas/render-visa.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { expectOk } from "../../support/outcomes.ts";

/** A visa that was applied for, paid and granted, with its row and its document. */
export async function aGrantedVisa() {
  const officer = await anActor("OFFICER");
  const { id } = await aPaidApplication();
  await claimApplication(officer, id);
  const { visaId } = expectOk(await grantApplication(officer, id));
  const file = await visaFile(visaId);
  if (file === undefined) throw new Error("no document");
  return {
    row: await db().visa.findUniqueOrThrow({ where: { id: visaId } }),
    pdf: Buffer.from(file.content),
  };
}

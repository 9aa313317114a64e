import { db } from "#lib/platform/db/client.ts";
import { aPaidApplication } from "../../support/a-paid-application.ts";

type Wishes = Omit<NonNullable<Parameters<typeof aPaidApplication>[0]>, "status">;

/** A declared application whose fee is due. */
export async function aSubmittedApplication(wishes: Wishes = {}) {
  const application = await aPaidApplication({ ...wishes, status: "SUBMITTED" });
  await db().application.update({
    where: { id: application.id },
    data: { invitation: { update: { status: "ISSUED" } } },
  });
  return application;
}

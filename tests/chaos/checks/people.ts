import { db } from "#lib/platform/db/client.ts";
import type { Observed } from "../journey.ts";

const statusOf = {
  granted: "GRANTED",
  refused: "REFUSED",
  withdrawn: "WITHDRAWN",
  "payment pending": "PAID",
} as const;

/** The outcomes that people saw are those stored, and no one has more than they asked for. */
export async function checkPeople(told: readonly Observed[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { id, email, outcome, sha256 } of told) {
    const application = await db().application.findUnique({
      where: { id },
      select: { status: true, visas: { select: { pdfSha256: true } }, user: { select: { email: true } } },
    });
    if (application?.user.email !== email) wrong.push(`application ${id} is gone`);
    else if (application.status !== statusOf[outcome]) {
      wrong.push(`application ${id} is ${application.status}, its applicant knows it as ${outcome}`);
    } else if (sha256 && application.visas[0]?.pdfSha256 !== sha256) {
      wrong.push(`the visa of ${id} is not the one that was downloaded`);
    }
  }
  return wrong;
}

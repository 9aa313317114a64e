import { answer } from "../answer.ts";
import { deskOfficer } from "../desk-officer.ts";

/** Whose acts a desk records from now on. */
export async function GET(): Promise<Response> {
  const officer = await deskOfficer();
  return officer ? answer({ officer: officer.id }) : answer({ problem: "signed-out" }, 401);
}

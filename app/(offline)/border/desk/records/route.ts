import { receiveRecords } from "#lib/border/desk/receive-records.ts";
import { answer } from "../answer.ts";
import { deskOfficer } from "../desk-officer.ts";
import { ownPost } from "../own-post.ts";

/** Takes the records of a desk; the same one twice is one (`receiveRecords`). */
export async function POST(request: Request): Promise<Response> {
  const officer = await deskOfficer();
  if (!officer) return answer({ problem: "signed-out" }, 401);
  const received = await receiveRecords(officer, await ownPost(request));
  if (received.ok) return answer({ outcomes: received.value });
  // To the desk another officer's session is as good as none.
  return received.problem === "other-officer"
    ? answer({ problem: "signed-out" }, 401)
    : answer({ problem: received.problem }, 400);
}

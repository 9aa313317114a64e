import { receiveRecords } from "#lib/border/desk/receive-records.ts";
import { jsonAnswer } from "#lib/web/answer.ts";
import { handler } from "#lib/web/handler.ts";
import { deskOfficer, ownPost, signedOut } from "../desk-request.ts";

/** Receives the records of a desk; the same record sent twice is stored once (`receiveRecords`). */
export const POST = handler({
  caller: deskOfficer,
  body: ownPost,
  run: async ({ caller: officer, body }) => {
    const received = await receiveRecords(officer, body);
    if (received.ok) return jsonAnswer({ outcomes: received.value });
    // For the desk, another officer's session is the same as none.
    return received.problem === "other-officer"
      ? signedOut()
      : jsonAnswer({ problem: received.problem }, 400);
  },
});

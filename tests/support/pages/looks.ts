import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/accounts/actor.ts";
import { createShare } from "#lib/visas/share/create-share.ts";
import { endShare } from "#lib/visas/share/end-share.ts";
import { lookAtShare } from "#lib/visas/share/look-at-share.ts";
import { shareCodeOf } from "#lib/visas/share/share-code.ts";
import { expectOk } from "../outcomes.ts";

/** A living and an ended code of one visa, each used by someone. @returns the addresses of what they saw */
export async function looksAt(applicationId: string, userId: string) {
  const holder: Actor<"APPLICANT"> = { id: userId, role: "APPLICANT", sessionId: randomUUID(), locale: "en" };
  const look = async (organisation: string) => {
    const { shareId } = expectOk(await createShare(holder, applicationId, 24));
    const code = shareCodeOf(shareId);
    const looked = expectOk(await lookAtShare({ code, organisation }));
    return { shareId, path: `/shared/${looked.lookId}` };
  };
  const ended = await look(
    "Specimen Hotel of an Unusually Long Name, Almaty-Testville International Airport",
  );
  await endShare(holder, ended.shareId);
  const { path } = await look("Specimen Air");
  return { look: path, endedLook: ended.path };
}

import { findStatus } from "#lib/host-api/notice-status.ts";
import { hostReadHandler } from "#lib/web/host-api-handler.ts";

/** The status of one notice of the token's property. */
export const GET = hostReadHandler({
  params: ["notice"],
  find: (caller, { notice }) => findStatus(caller, notice),
});

import type { TagColour } from "#components/ui/tag.tsx";
import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";

/** The colour of each status of a notice in lists. */
export const noticeColours: Readonly<Record<NoticeStatus, TagColour>> = {
  EXPECTED: "yellow",
  NOTIFIED: "green",
  AMENDED: "green",
  DEPARTED: "grey",
  UNDONE: "grey",
};

import type { TagColour } from "#components/ui/tag.tsx";
import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";

/** How lists mark the state of a notice. */
export const noticeColours: Readonly<Record<NoticeStatus, TagColour>> = {
  EXPECTED: "yellow",
  NOTIFIED: "green",
  AMENDED: "green",
  DEPARTED: "grey",
  UNDONE: "grey",
};

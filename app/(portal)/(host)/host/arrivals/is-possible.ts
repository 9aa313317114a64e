import {
  type NoticeEvent,
  type NoticeStatus,
  noticeTransitions,
} from "#lib/domain/life-cycles/arrival-notice.ts";
import { statusesAllowing } from "#lib/domain/life-cycles/next.ts";

/** Whether a notice in this status allows the event. */
export const isPossible = (status: NoticeStatus, event: NoticeEvent): boolean =>
  statusesAllowing(noticeTransitions, event).includes(status);

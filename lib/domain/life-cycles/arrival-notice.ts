import { statusesAllowing, type Transitions } from "./next.ts";

export const NOTICE_STATUSES = ["EXPECTED", "NOTIFIED", "AMENDED", "DEPARTED", "UNDONE"] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

export const NOTICE_EVENTS = ["notify", "amend", "depart", "undo"] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

/** A recorded entry creates the status EXPECTED (R8). A wrong notice is undone with a reason; its history is kept. */
export const noticeTransitions = {
  EXPECTED: { notify: "NOTIFIED", undo: "UNDONE" },
  NOTIFIED: { amend: "AMENDED", depart: "DEPARTED", undo: "UNDONE" },
  AMENDED: { amend: "AMENDED", depart: "DEPARTED", undo: "UNDONE" },
  DEPARTED: { undo: "UNDONE" },
  UNDONE: {},
} as const satisfies Transitions<NoticeStatus, NoticeEvent>;

/** Whether a notice in this status allows the event. */
export const noticeAllows = (status: NoticeStatus, event: NoticeEvent): boolean =>
  statusesAllowing(noticeTransitions, event).includes(status);

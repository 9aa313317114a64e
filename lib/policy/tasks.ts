import { remindOfCalendar } from "./missing-year.ts";

/** Background tasks about policy and calendar, by name. Run `remind-calendar` once a day; it takes no payload. */
export const tasks = { "remind-calendar": remindOfCalendar };

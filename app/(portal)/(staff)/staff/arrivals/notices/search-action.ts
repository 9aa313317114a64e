"use server";

import { staffNotices } from "./list.ts";

export const searchAction = staffNotices.search;

"use server";

import { hostNotices } from "./list.ts";

export const searchAction = hostNotices.search;

"use server";

import { watchList } from "./list.ts";

export const searchAction = watchList.search;

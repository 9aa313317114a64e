"use server";

import { hosts } from "./list.ts";

export const searchAction = hosts.search;

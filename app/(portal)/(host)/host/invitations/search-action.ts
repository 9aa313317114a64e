"use server";

import { hostInvitations } from "./list.ts";

export const searchAction = hostInvitations.search;

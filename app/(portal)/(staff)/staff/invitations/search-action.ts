"use server";

import { staffInvitations } from "./list.ts";

export const searchAction = staffInvitations.search;

"use server";

import { redirect } from "next/navigation";

/** Reads the answer and leads on: nothing is stored. */
export async function bareAction(data: FormData): Promise<void> {
  redirect(`/bench/page?length=${String(data.get("answer") ?? "").length}`);
}

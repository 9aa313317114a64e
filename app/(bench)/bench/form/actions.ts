"use server";

import { redirect } from "next/navigation";
import { formReader } from "#lib/platform/forms/form-reader.ts";

/** Reads the answer and redirects; nothing is stored. */
export async function bareAction(data: FormData): Promise<void> {
  redirect(`/bench/page?length=${formReader(data).text("answer").length}`);
}

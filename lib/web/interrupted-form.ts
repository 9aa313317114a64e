import { cookies } from "next/headers";
import { ownerOf } from "#lib/accounts/ended-session.ts";
import { interruptedFormCookie, isShownTo } from "#lib/accounts/interrupted-form.ts";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { type FormValues, typedValues } from "#lib/platform/forms/form-state.ts";
import { clearCookie, readCookie, writeCookie } from "./cookie-jar.ts";
import { currentActor, currentPath } from "./request.ts";

/**
 * Called first in the action of a form that takes long to fill in. If the session has ended, keeps the typed values, so
 * that the page can restore them after signing in. If it has not, the form has been sent and nothing needs to be kept.
 */
export async function saveInterruptedForm(data: FormData): Promise<void> {
  const jar = await cookies();
  if (await currentActor()) {
    if (jar.has(interruptedFormCookie.name())) await clearCookie(interruptedFormCookie);
    return;
  }
  const session = jar.get(sessionCookieName())?.value;
  const ownerId = session ? await ownerOf(session) : undefined;
  await writeCookie(interruptedFormCookie, { path: await currentPath(), values: typedValues(data), ownerId });
}

/** The values typed on this page before the reader had to sign in again; undefined for anyone else. */
export async function restoredValues(): Promise<FormValues | undefined> {
  const [actor, kept, path] = await Promise.all([
    currentActor(),
    readCookie(interruptedFormCookie),
    currentPath(),
  ]);
  return actor && kept && isShownTo(kept, path, actor.id) ? kept.values : undefined;
}

/** Whether values are kept for the page to which signing in leads back. */
export const hasInterruptedForm = async (returnTo: string | undefined): Promise<boolean> =>
  returnTo !== undefined && (await readCookie(interruptedFormCookie))?.path === returnTo;

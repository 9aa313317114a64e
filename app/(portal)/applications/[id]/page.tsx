import { isEditable } from "#lib/applications/editable.ts";
import { openOwnApplication } from "../own-application.ts";
import { StatusPage } from "./status-page.tsx";
import { TasksPage } from "./tasks-page.tsx";

/** An application: what is left to do while it can be edited, afterwards where it is. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { locale, application } = await openOwnApplication((await params).id);
  return isEditable(application.status) ? (
    <TasksPage application={application} locale={locale} />
  ) : (
    <StatusPage application={application} locale={locale} />
  );
}

import type { TagColour } from "#components/ui/tag.tsx";
import type { TaskItem } from "#components/ui/task-list.tsx";
import { type DocumentPath, kindOfPath, pathOfKind } from "#lib/applications/documents/document-kind.ts";
import type { OwnApplication } from "#lib/applications/find-application.ts";
import { SECTIONS } from "#lib/applications/questionnaire/step.ts";
import type { StopStatus } from "#lib/applications/questionnaire/walk.ts";
import { REQUIRED_DOCUMENTS, type Readiness } from "#lib/applications/readiness.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

export interface TaskGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly TaskItem[];
}

const colours: Readonly<Record<StopStatus, TagColour | undefined>> = {
  "not-started": "blue",
  incomplete: "turquoise",
  obstacle: "red",
  done: undefined,
};

/** The tasks of an editable application, in the recommended order. */
export function taskGroups(
  application: OwnApplication,
  readiness: Readiness | undefined,
  locale: Locale,
): readonly TaskGroup[] {
  const t = translator(locale, "application");
  const questions = translator(locale, "questions");
  const home = `/applications/${application.id}`;
  const task = (id: string, title: string, path: string, status: StopStatus): TaskItem => {
    const colour = colours[status];
    const item = { id, title, href: home + path, status: t(`status.${status}`) };
    return colour ? { ...item, colour } : item;
  };
  const numberStatus =
    readiness === undefined ? "not-started" : readiness.invitationObstacles.length > 0 ? "obstacle" : "done";
  const groups: TaskGroup[] = [
    {
      id: "invitation",
      title: t("tasks.section.invitation"),
      items: [task("number", t("tasks.number"), "/invitation", numberStatus)],
    },
  ];
  if (readiness === undefined) return groups;
  for (const section of SECTIONS) {
    groups.push({
      id: section,
      title: questions(`sections.${section}`),
      items: readiness.path
        .filter(({ step }) => step.section === section)
        .map(({ step, status }) =>
          task(step.id, questions(`steps.${step.id}.title`), `/questions/${step.id}`, status),
        ),
    });
  }
  groups.push({
    id: "documents",
    title: t("tasks.section.documents"),
    items: REQUIRED_DOCUMENTS.map((kind) => {
      const path = pathOfKind(kind);
      const status = readiness.missingDocuments.includes(kind) ? "not-started" : "done";
      return task(path, t(`tasks.${path}`), `/${path}`, status);
    }),
  });
  return groups;
}

/** The open tasks, which have to be completed before the draft can be submitted. */
export const openTasks = (groups: readonly TaskGroup[]): readonly TaskItem[] =>
  groups.flatMap(({ items }) => items.filter(({ colour }) => colour !== undefined));

/**
 * Whether a document may be uploaded or replaced: any of a draft's; of a returned application the named and missing
 * ones.
 */
export function isOpenDocument(
  { status, correction, documents }: OwnApplication,
  path: DocumentPath,
): boolean {
  const kind = kindOfPath(path);
  if (kind === undefined || status === "DRAFT") return kind !== undefined;
  return (correction?.documents.includes(kind) ?? false) || !documents.includes(kind);
}

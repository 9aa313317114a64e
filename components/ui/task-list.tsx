import { Tag, type TagColour } from "./tag.tsx";

export interface TaskItem {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** Absent while the task can't be started. */
  readonly href?: string;
  readonly status: string;
  /** Absent for completed tasks, whose status is plain text instead of a tag. */
  readonly colour?: TagColour;
}

/** Tasks with their status, in the recommended order. */
export function TaskList({ items }: { readonly items: readonly TaskItem[] }) {
  return (
    <ul className="govuk-task-list">
      {items.map((item) => {
        const statusId = `${item.id}-status`;
        const hintId = item.hint && `${item.id}-hint`;
        return (
          <li
            key={item.id}
            className={`govuk-task-list__item${item.href ? " govuk-task-list__item--with-link" : ""}`}
          >
            <div className="govuk-task-list__name-and-hint">
              {item.href ? (
                <a
                  className="govuk-link govuk-task-list__link"
                  href={item.href}
                  aria-describedby={[hintId, statusId].filter(Boolean).join(" ")}
                >
                  {item.title}
                </a>
              ) : (
                <div>{item.title}</div>
              )}
              {item.hint && (
                <div id={hintId} className="govuk-task-list__hint">
                  {item.hint}
                </div>
              )}
            </div>
            <div className="govuk-task-list__status" id={statusId}>
              {item.colour ? <Tag colour={item.colour}>{item.status}</Tag> : item.status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

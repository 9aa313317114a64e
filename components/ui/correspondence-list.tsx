interface Props {
  readonly words: readonly {
    readonly id: string;
    /** Who wrote it, and when. */
    readonly by: string;
    readonly text: string;
    /** The reader's own side wrote it. */
    readonly isOwn: boolean;
  }[];
}

/** What people wrote, one below another, oldest first; the reader's own side is marked. */
export function CorrespondenceList({ words }: Props) {
  return (
    <ol className="govuk-list portal-correspondence">
      {words.map(({ id, by, text, isOwn }) => (
        <li
          key={id}
          className={
            isOwn
              ? "portal-correspondence__one portal-correspondence__one--own"
              : "portal-correspondence__one"
          }
        >
          <p className="govuk-hint portal-correspondence__by">{by}</p>
          <p className="govuk-body portal-lines">{text}</p>
        </li>
      ))}
    </ol>
  );
}

interface Props {
  readonly words: readonly {
    readonly id: string;
    /** The author and the time. */
    readonly by: string;
    readonly text: string;
    /** Written by the reader's own side. */
    readonly isOwn: boolean;
  }[];
}

/** Notes or messages, oldest first; those of the reader's own side are marked. */
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

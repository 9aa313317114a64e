import { useFormStatus } from "react-dom";

interface Props {
  readonly text: string;
  /** Said while the answer is awaited. */
  readonly sending: string;
}

/**
 * The button of a form. A script sends without the browser's own signs of loading: on a slow network, or with a large
 * photo, the form says itself that it is being sent, and a second press does nothing.
 */
export function SubmitButton({ text, sending }: Props) {
  const { pending } = useFormStatus();
  return (
    <>
      <button
        type="submit"
        className="govuk-button"
        data-module="govuk-button"
        onClick={(event) => {
          if (pending) event.preventDefault();
        }}
      >
        {text}
      </button>
      <span className="portal-sending" role="status">
        {pending ? sending : ""}
      </span>
    </>
  );
}

import { useFormStatus } from "react-dom";

interface Props {
  readonly text: string;
  /** Text shown while the form is being sent. */
  readonly sending: string;
}

/**
 * The submit button of a form. A form sent by script shows no loading indicator of the browser: on a slow network, or
 * with a large photo, the button itself says that the form is being sent and ignores further presses.
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

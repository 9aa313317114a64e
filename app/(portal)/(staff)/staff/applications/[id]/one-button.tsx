interface Props {
  readonly action: (data: FormData) => Promise<void>;
  readonly id: string;
  readonly text: string;
  readonly kind?: "secondary";
}

/** A form with one button that acts without asking for confirmation. */
export function OneButton({ action, id, text, kind }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="applicationId" value={id} />
      <button type="submit" className={`govuk-button${kind ? ` govuk-button--${kind}` : ""}`}>
        {text}
      </button>
    </form>
  );
}

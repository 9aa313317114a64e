import type { FileField, TextAreaField, TextField } from "#lib/platform/forms/field.ts";
import type { ControlProps } from "./control-props.ts";
import { single } from "./single.ts";

/** A one-line, many-line or file input. */
export function TextInput({
  field,
  values,
  describedBy,
  invalid,
}: ControlProps<TextField | TextAreaField | FileField>) {
  const common = {
    id: field.name,
    name: field.name,
    "aria-describedby": describedBy,
    "aria-invalid": invalid || undefined,
  };
  const classes = (block: string, extra = "") => `${block}${invalid ? ` ${block}--error` : ""}${extra}`;
  if (field.kind === "file") {
    return <input {...common} type="file" accept={field.accept} className={classes("govuk-file-upload")} />;
  }
  const mono = field.mono ? " portal-mono" : "";
  if (field.kind === "textarea") {
    return (
      <textarea
        {...common}
        rows={field.rows ?? 4}
        maxLength={field.maxLength}
        spellCheck={field.mono ? false : undefined}
        defaultValue={single(values, field.name)}
        className={classes("govuk-textarea", mono)}
      />
    );
  }
  return (
    <input
      {...common}
      type={field.kind === "number" ? "text" : field.kind}
      inputMode={field.kind === "number" ? "numeric" : field.inputMode}
      autoComplete={field.autoComplete}
      maxLength={field.maxLength}
      spellCheck={field.spellCheck}
      defaultValue={single(values, field.name)}
      className={classes("govuk-input", `${field.width ? ` govuk-input--width-${field.width}` : ""}${mono}`)}
    />
  );
}

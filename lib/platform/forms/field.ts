/** A field of a form as data. Its texts are in the reader's language, so that the browser needs no others. */
export type Field = TextField | TextAreaField | DateField | ChoiceField | SelectField | FileField;

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

export interface TextField extends Common {
  readonly kind: "text" | "email" | "tel" | "password" | "number";
  readonly autoComplete?: string;
  readonly inputMode?: "numeric" | "text" | "email" | "tel";
  /** Width in characters, as govuk-input--width-N. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly maxLength?: number;
  readonly spellCheck?: boolean;
  /** Shown in monospaced capitals, for machine readable zones. */
  readonly mono?: boolean;
}

export interface TextAreaField extends Common {
  readonly kind: "textarea";
  readonly rows?: number;
  readonly maxLength?: number;
  readonly mono?: boolean;
}

/** Three inputs: name-day, name-month, name-year. */
export interface DateField extends Common {
  readonly kind: "date";
  readonly parts: { readonly day: string; readonly month: string; readonly year: string };
  readonly autoComplete?: "bday";
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceField extends Common {
  readonly kind: "radios" | "checkboxes";
  readonly options: readonly Option[];
  readonly inline?: boolean;
}

export interface SelectField extends Common {
  readonly kind: "select";
  readonly options: readonly Option[];
}

export interface FileField extends Common {
  readonly kind: "file";
  readonly accept: string;
  /** The largest accepted file, and the message for a larger one. */
  readonly max?: { readonly bytes: number; readonly message: string };
}

/** A part of a form under its own heading. */
export interface Section {
  readonly title: string;
  readonly fields: readonly Field[];
}

"use client";

import { FormBody, type FormTexts } from "#components/form/form-body.tsx";
import { useFormAction } from "#components/form/use-form-action.ts";
import { Table } from "#components/ui/table.tsx";
import type { Field } from "#lib/platform/forms/field.ts";
import type { WatchImportState } from "../import-state.ts";

interface Props {
  readonly action: (state: WatchImportState, data: FormData) => Promise<WatchImportState>;
  readonly field: Field;
  readonly texts: FormTexts;
  readonly heading: string;
  readonly lead: string;
  readonly faults: { readonly caption: string; readonly head: readonly string[] };
}

/** The form for importing a table; invalid rows are shown below it with their faults. */
export function ImportForm({ action, field, texts, heading, lead, faults }: Props) {
  const [state, post] = useFormAction(action, { values: {}, errors: [] });
  return (
    <form action={post} noValidate>
      <FormBody fields={[field]} values={state.values} errors={state.errors} texts={texts}>
        <h1 className="govuk-heading-l">{heading}</h1>
        <p className="govuk-body">{lead}</p>
      </FormBody>
      {state.rows && state.rows.length > 0 && (
        <Table
          caption={faults.caption}
          head={faults.head}
          rows={state.rows.map(({ line, typed, problems }) => ({
            id: String(line),
            cells: [
              String(line),
              typed,
              <ul className="govuk-list" key="problems">
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>,
            ],
          }))}
        />
      )}
    </form>
  );
}

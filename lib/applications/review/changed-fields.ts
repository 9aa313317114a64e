import type { FrozenAnswers } from "#lib/applications/frozen-answers.ts";

/** The fields whose declared values differ, in the order of the later version. */
export function changedFields(
  before: FrozenAnswers,
  after: FrozenAnswers,
): readonly { readonly field: string; readonly before: string; readonly after: string }[] {
  const old = texts(before);
  const fresh = texts(after);
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? "", after: fresh.get(field) ?? "" }))
    .filter((change) => change.before !== change.after);
}

const texts = ({ questions }: FrozenAnswers): ReadonlyMap<string, string> =>
  new Map(
    questions.map(
      ({ field, value }) => [field, typeof value === "string" ? value : value.join(" ")] as const,
    ),
  );

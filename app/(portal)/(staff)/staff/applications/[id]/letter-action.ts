import type { Actor } from "#lib/accounts/actor.ts";
import type { LetterProblem } from "#lib/applications/review/letter-text.ts";
import type { Letter } from "#lib/applications/review/letters.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { type FieldError, typedValues } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { caseAddress } from "../../case-address.ts";

/** The faults of an officer's text, as errors of its field. */
export const letterErrors = (problems: readonly LetterProblem[], locale: Locale): readonly FieldError[] =>
  problems.map((problem) => ({
    field: "text",
    message: translator(locale, "decisions")(`form.error.${problem.kind}`, { ...problem }),
  }));

interface LetterSteps<A extends Actor, W, D, P> {
  readonly typed: (form: FormReader, data: FormData) => W;
  readonly prepare: (actor: A, applicationId: string, typed: W) => Promise<Result<D, P>>;
  readonly letter: (prepared: D) => Letter;
  readonly send: (actor: A, applicationId: string, typed: W) => Promise<Result<unknown, P>>;
}

interface Sender<A extends Actor> {
  readonly actor: A;
  readonly form: FormReader;
  readonly data: FormData;
}

/**
 * Writing, previewing and sending are three posts of one form; only the last decides, or asks for a second signature.
 */
export const letterSteps = <A extends Actor, W, D, P>(steps: LetterSteps<A, W, D, P>) => ({
  kept: true as const,
  instead: ({ form }: Sender<A>) => (form.text("step") === "change" ? {} : undefined),
  run: async ({ actor, form, data }: Sender<A>): Promise<Result<Letter | undefined, P>> => {
    const [id, typed] = [form.text("applicationId"), steps.typed(form, data)];
    if (form.text("step") === "send") {
      const sent = await steps.send(actor, id, typed);
      return sent.ok ? ok(undefined) : sent;
    }
    const prepared = await steps.prepare(actor, id, typed);
    return prepared.ok ? ok(steps.letter(prepared.value)) : prepared;
  },
  done: (letter: Letter | undefined, { form, data }: Sender<A>) =>
    letter ? { letter, values: typedValues(data) } : caseAddress(form),
});

"use server";

import { notFound } from "next/navigation";
import { ok, problem } from "#lib/domain/result.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { perLocale } from "#lib/platform/i18n/locale.ts";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import {
  beginProposal,
  editProposal,
  proposePolicy,
  publishPolicy,
  returnProposal,
  type SeenProposal,
  withdrawProposal,
} from "#lib/policy/change-proposal.ts";
import {
  type ImportProblem,
  type RowFault,
  withListed,
  withoutListed,
  withTable,
} from "#lib/policy/edit-annex.ts";
import { knownGrounds } from "#lib/policy/known-grounds.ts";
import { type SectionFault, sectionFrom, withSection } from "#lib/policy/proposal-sections.ts";
import { formAction, postAction } from "#lib/web/action.ts";
import { postedTable } from "#lib/web/table-file.ts";

const shownFaults = 20;

const seenIn = (form: FormReader): SeenProposal => ({
  id: form.text("proposal"),
  revision: form.number("revision") ?? -1,
});

/** The address of the proposal, whose page shows its state. */
const address = (form: FormReader, problem?: { readonly kind: string }): string => {
  const page = `/staff/policy/proposals/${encodeURIComponent(form.text("proposal"))}`;
  return problem ? `${page}?problem=${problem.kind}` : page;
};
const listAddress = (form: FormReader): string => `${address(form)}/lists/${annexIn(form)}`;

const annexIn = (form: FormReader): number => {
  const annex = form.text("annex");
  return /^[1-9]\d?$/.test(annex) ? Number(annex) : notFound();
};

export const beginAction = formAction({
  right: "policy:propose",
  texts: "policy",
  read: ({ form, t }) => {
    const from = form.date("from");
    return from.ok ? from : problem({ from: t("problem.date") });
  },
  run: ({ actor }, from) => beginProposal(actor, from),
  done: (id) => `/staff/policy/proposals/${id}`,
  problem: ({ kind }, { t }) => ({ from: t(`problem.${kind}`) }),
});

export const sectionAction = formAction({
  right: "policy:propose",
  texts: "policy",
  run: ({ actor, form, data }) => {
    const section = sectionFrom(form.text("section")) ?? notFound();
    const typed = Object.fromEntries([...data.keys()].map((name) => [name, form.texts(name)]));
    return editProposal<{ kind: "section"; faults: readonly SectionFault[] }>(
      actor,
      seenIn(form),
      section,
      (policy) => {
        const written = withSection(policy, section, typed, knownGrounds);
        return written.ok ? written : problem({ kind: "section", faults: written.problem });
      },
    );
  },
  done: (_, { form }) => address(form),
  problem: (found, { form, t }) =>
    found.kind === "section"
      ? found.faults.map(({ field, fault, values }) => ({
          field,
          message: t(`section-fault.${fault}`, values),
        }))
      : address(form, found),
});

const fieldOf: Readonly<Record<RowFault["fault"], string>> = {
  code: "code",
  "listed-twice": "code",
  row: "code",
  "confusable-with": "code",
  nationalities: "nationalities",
  "issuing-states": "issuing",
  "own-citizenship": "code",
  names: "name-en",
};

export const listAction = formAction({
  right: "policy:propose",
  texts: "policy",
  run: ({ actor, form }) => {
    const annex = annexIn(form);
    return editProposal<{ kind: "row"; fault: RowFault }>(actor, seenIn(form), `annex-${annex}`, (policy) => {
      const listed = withListed(policy, annex, {
        code: form.text("code"),
        nationalities: form.text("nationalities"),
        issuingStates: form.text("issuing"),
        ownCitizenship: "",
        names: perLocale((locale) => form.text(`name-${locale}`)),
      });
      return listed.ok ? listed : problem({ kind: "row", fault: listed.problem });
    });
  },
  done: (_, { form }) => listAddress(form),
  problem: (found, { form, t }) =>
    found.kind === "row"
      ? { [fieldOf[found.fault.fault]]: t(`row-fault.${found.fault.fault}`) }
      : address(form, found),
});

export const unlistAction = postAction({
  right: "policy:propose",
  run: ({ actor, form }) => {
    const annex = annexIn(form);
    return editProposal<never>(actor, seenIn(form), `annex-${annex}`, (policy) =>
      ok(withoutListed(policy, annex, form.text("code"))),
    );
  },
  done: (edited, { form }) => (edited.ok ? listAddress(form) : address(form, edited.problem)),
});

export const importAction = formAction({
  right: "policy:propose",
  texts: "policy",
  read: postedTable,
  run: ({ actor, form }, bytes) => {
    const annex = annexIn(form);
    return editProposal<{ kind: "table"; problem: ImportProblem }>(
      actor,
      seenIn(form),
      `annex-${annex}`,
      async (policy) => {
        const table = await withTable(policy, annex, bytes);
        return table.ok ? table : problem({ kind: "table", problem: table.problem });
      },
    );
  },
  done: (_, { form }) => listAddress(form),
  problem: (found, { form, t }) =>
    found.kind === "table" ? { file: importTexts(t, found.problem) } : address(form, found),
});

function importTexts(t: Translator<"policy">, found: ImportProblem): readonly string[] {
  if (found.kind === "wrong-header") return [headerProblemText(t.locale, found, (column) => column)];
  if (found.kind !== "rows") return [tableProblemText(t.locale, found)];
  const { faults } = found;
  const more = faults.length - shownFaults;
  return [
    ...faults
      .slice(0, shownFaults)
      .map(({ fault, line }) => t("list.line", { line, problem: t(`row-fault.${fault}`) })),
    ...(more > 0 ? [t("list.more", { count: more })] : []),
  ];
}

const moves = {
  propose: proposePolicy,
  publish: publishPolicy,
  return: returnProposal,
  withdraw: withdrawProposal,
} as const;

/** Performs an event of a proposal; its page shows its state, or why nothing happened. */
export const moveAction = postAction({
  right: "policy:approve",
  run: ({ actor, form }) => {
    const event = form.text("event");
    return Object.hasOwn(moves, event) ? moves[event as keyof typeof moves](actor, seenIn(form)) : notFound();
  },
  done: (moved, { form }) => address(form, moved.ok ? undefined : moved.problem),
});

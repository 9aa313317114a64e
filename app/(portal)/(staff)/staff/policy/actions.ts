"use server";

import { notFound, redirect } from "next/navigation";
import { ok } from "#lib/domain/result.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { headerProblemText, tableProblemText } from "#lib/platform/tables/problem-text.ts";
import {
  beginProposal,
  editProposal,
  type ProposalProblem,
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
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { typedFile } from "#lib/web/table-file.ts";

const shownFaults = 20;

const seenIn = (data: FormData): SeenProposal => ({
  id: formReader(data).text("proposal"),
  revision: Number(formReader(data).text("revision")),
});
const author = () => guard("policy:propose");
const addressOf = ({ id }: SeenProposal) => `/staff/policy/proposals/${encodeURIComponent(id)}`;

/** Back to the proposal, which says how it stands. */
function leave(seen: SeenProposal, problem?: ProposalProblem): never {
  if (problem?.kind === "not-found") notFound();
  redirect(problem ? `${addressOf(seen)}?problem=${problem.kind}` : addressOf(seen));
}

export async function beginAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await author();
  const t = translator(await currentLocale(), "policy");
  const from = formReader(data).date("from");
  if (!from.ok) return failed(data, [{ field: "from", message: t("problem.date") }]);
  const begun = await beginProposal(actor, from.value);
  if (begun.ok) redirect(`/staff/policy/proposals/${begun.value}`);
  if (begun.problem.kind === "not-found") notFound();
  return failed(data, [{ field: "from", message: t(`problem.${begun.problem.kind}`) }]);
}

export async function sectionAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await author();
  const section = sectionFrom(form.text("section"));
  if (!section) notFound();
  const seen = seenIn(data);
  const typed = Object.fromEntries([...data.keys()].map((name) => [name, form.texts(name)]));
  const edited = await editProposal<{ kind: "section"; faults: readonly SectionFault[] }>(
    actor,
    seen,
    section,
    (policy) => {
      const written = withSection(policy, section, typed, knownGrounds);
      return written.ok ? written : { ok: false, problem: { kind: "section", faults: written.problem } };
    },
  );
  if (edited.ok) leave(seen);
  if (edited.problem.kind !== "section") return leave(seen, edited.problem);
  const t = translator(await currentLocale(), "policy");
  return failed(
    data,
    edited.problem.faults.map(({ field, fault, values }) => ({
      field,
      message: t(`section-fault.${fault}`, values),
    })),
  );
}

const annexIn = (data: FormData): number => {
  const annex = formReader(data).text("annex");
  return /^[1-9]\d?$/.test(annex) ? Number(annex) : notFound();
};

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

export async function listAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await author();
  const [seen, annex] = [seenIn(data), annexIn(data)];
  const edited = await editProposal<{ kind: "row"; fault: RowFault }>(
    actor,
    seen,
    `annex-${annex}`,
    (policy) => {
      const listed = withListed(policy, annex, {
        code: form.text("code"),
        nationalities: form.text("nationalities"),
        issuingStates: form.text("issuing"),
        ownCitizenship: "",
        kk: form.text("name-kk"),
        ru: form.text("name-ru"),
        en: form.text("name-en"),
      });
      return listed.ok ? listed : { ok: false, problem: { kind: "row", fault: listed.problem } };
    },
  );
  if (edited.ok) redirect(`${addressOf(seen)}/lists/${annex}`);
  if (edited.problem.kind !== "row") return leave(seen, edited.problem);
  const { fault } = edited.problem.fault;
  const t = translator(await currentLocale(), "policy");
  return failed(data, [{ field: fieldOf[fault], message: t(`row-fault.${fault}`) }]);
}

export async function unlistAction(data: FormData): Promise<void> {
  const { actor } = await author();
  const [seen, annex] = [seenIn(data), annexIn(data)];
  const code = formReader(data).text("code");
  const edited = await editProposal<never>(actor, seen, `annex-${annex}`, (policy) =>
    ok(withoutListed(policy, annex, code)),
  );
  if (!edited.ok) leave(seen, edited.problem);
  redirect(`${addressOf(seen)}/lists/${annex}`);
}

export async function importAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await author();
  const locale = await currentLocale();
  const [seen, annex] = [seenIn(data), annexIn(data)];
  const bytes = await typedFile(locale, data);
  const refuse = (messages: readonly string[]) =>
    failed(
      data,
      messages.map((message) => ({ field: "file", message })),
    );
  if (typeof bytes === "string") return refuse([bytes]);
  const edited = await editProposal<{ kind: "table"; problem: ImportProblem }>(
    actor,
    seen,
    `annex-${annex}`,
    async (policy) => {
      const read = await withTable(policy, annex, bytes);
      return read.ok ? read : { ok: false, problem: { kind: "table", problem: read.problem } };
    },
  );
  if (edited.ok) redirect(`${addressOf(seen)}/lists/${annex}`);
  return edited.problem.kind === "table"
    ? refuse(importTexts(locale, edited.problem.problem))
    : leave(seen, edited.problem);
}

function importTexts(locale: Locale, problem: ImportProblem): readonly string[] {
  const t = translator(locale, "policy");
  if (problem.kind === "wrong-header") return [headerProblemText(locale, problem, (column) => column)];
  if (problem.kind !== "rows") return [tableProblemText(locale, problem)];
  const { faults } = problem;
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

/** What becomes of a proposal; its page says how it stands, or why nothing happened. */
export async function moveAction(data: FormData): Promise<void> {
  const { actor } = await guard("policy:approve");
  const seen = seenIn(data);
  const event = formReader(data).text("event");
  if (!Object.hasOwn(moves, event)) notFound();
  const moved = await moves[event as keyof typeof moves](actor, seen);
  leave(seen, moved.ok ? undefined : moved.problem);
}

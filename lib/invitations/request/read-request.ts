import { katoCode } from "#lib/domain/address.ts";
import { checkInvitationRequest, type InvitationRequest } from "#lib/domain/invitation-request.ts";
import type { OrganisationKind } from "#lib/domain/organisation.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { Calendar } from "#lib/domain/working-days.ts";
import { readFields } from "#lib/platform/forms/fields.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import {
  REQUEST_FIELDS,
  type RequestField,
  type RequestFieldProblem,
  requestFields,
  type TypedRequest,
} from "./fields.ts";
import type { RequestData } from "./request-data.ts";
import { ruleProblem } from "./rule-problem.ts";

/** The facts for checking a request. */
export interface RequestFacts {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly kind: OrganisationKind;
  readonly today: PlainDate;
  /** The day of the request; left out once it has been submitted. */
  readonly asksOn?: PlainDate | undefined;
}

/** Reads and checks a request. Problem: its faults in the order of the fields. */
export function readRequest(
  typed: TypedRequest,
  facts: RequestFacts,
): Result<RequestData, readonly RequestFieldProblem[]> {
  const { policy, today } = facts;
  const problems: RequestFieldProblem[] = [];
  const report = (field: RequestField, code: string) => problems.push({ field, code });
  const values = readFields(requestFields, typed, { policy, problems });
  const isRead = (field: RequestField): boolean => problems.every((known) => known.field !== field);
  const surname = values.surname.toUpperCase();
  const givenNames = values["given-names"].toUpperCase();
  const { purpose, region, address, sex } = values;
  const birthDate = values["birth-date"];
  if (isRead("birth-date") && birthDate > today) report("birth-date", "in-the-future");
  const codes =
    (isRead("purpose") ? policy.purposes[purpose] : undefined)?.categories.map(({ code }) => code) ?? [];
  const category = values.category === "" && codes.length === 1 ? (codes[0] ?? "") : values.category;
  if (isRead("purpose") && category === "") report("category", "missing");
  const kato = isRead("region") ? katoCode(region, values.kato) : ok("");
  if (!kato.ok) report("kato", kato.problem);
  const guestEmail = values["guest-email"];
  const guestLocale = values["guest-locale"];
  if (guestEmail !== "" && guestLocale === null) report("guest-locale", "missing");

  const judged = {
    surname,
    givenNames,
    territory: values.territory,
    passportExpiry: values["passport-expiry"],
    purpose,
    category,
    firstDay: values["first-day"],
    lastDay: values["last-day"],
    stayDays: values["stay-days"],
  };
  if (judgedFields.every(isRead)) problems.push(...broken(judged, facts, problems));
  if (problems.length > 0 || !kato.ok) return problem(inOrder(problems));
  return ok({
    ...judged,
    sex,
    birthDate,
    nationality: nationalityOf(policy, judged.territory),
    passportNumber: values["passport-number"],
    place: { region: translator("en", "address")(`region.${region}`), kato: kato.value, address },
    guestEmail: guestEmail || null,
    guestLocale: guestEmail ? guestLocale : null,
  });
}

/** The rules cannot be checked without these fields. */
const judgedFields = ["purpose", "territory", "first-day", "last-day", "stay-days"] as const;

/** MRZ code of the territory's passports. */
function nationalityOf(policy: Policy, code: string): string {
  const territory = policy.territories.find((one) => one.code === code);
  return territory?.nationalities[0] ?? territory?.alpha3 ?? code;
}

/** Violated rules of well-formed fields only: "enter the category" needs no "there is no such category". */
const broken = (
  request: InvitationRequest,
  { policy, calendar, kind, today, asksOn }: RequestFacts,
  known: readonly RequestFieldProblem[],
): readonly RequestFieldProblem[] =>
  checkInvitationRequest(policy, calendar, request, { kind, today, asksOn })
    .map(ruleProblem)
    .filter(({ field }) => known.every((other) => other.field !== field));

const inOrder = (problems: readonly RequestFieldProblem[]): readonly RequestFieldProblem[] =>
  problems.toSorted((a, b) => REQUEST_FIELDS.indexOf(a.field) - REQUEST_FIELDS.indexOf(b.field));

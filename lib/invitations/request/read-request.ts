import { katoCode } from "#lib/domain/address.ts";
import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { checkInvitationRequest, type InvitationRequest } from "#lib/domain/invitation-request.ts";
import type { OrganisationKind } from "#lib/domain/organisation.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { documentNumber } from "#lib/domain/typed-characters.ts";
import type { Calendar } from "#lib/domain/working-days.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { readDate } from "#lib/platform/tables/read-date.ts";
import type { RequestFieldProblem } from "./field-problem.ts";
import { optionalFields, REQUEST_FIELDS, type RequestField, type TypedRequest } from "./fields.ts";
import { readCategory, readLocale, readPurpose, readRegion, readSex, readTerritory } from "./read-choice.ts";
import type { RequestData } from "./request-data.ts";
import { ruleProblem } from "./rule-problem.ts";

/** What a request is judged by. */
export interface RequestFacts {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly kind: OrganisationKind;
  readonly today: PlainDate;
  /** The day on which the host asks; left out once it has asked. */
  readonly asksOn?: PlainDate | undefined;
}

const maxCharacters: Readonly<Partial<Record<RequestField, number>>> = {
  surname: 80,
  "given-names": 80,
  address: 300,
  "guest-email": 254,
};

/** Only what surely cannot be delivered is refused; the rest is for the mail server to say. */
const EMAIL = /^[^\s@<>()[\]",;:\\]{1,64}@[^\s@<>()[\]"',;:\\.]+(?:\.[^\s@<>()[\]"',;:\\.]+)+$/u;

/** Doc 9303-4: nine characters; states that use fewer use at least five. */
const PASSPORT = /^[A-Z0-9]{5,9}$/;

/** Reads and judges a request: its data, or everything that is wrong with it in the order of the fields. */
export function readRequest(
  typed: TypedRequest,
  facts: RequestFacts,
): Result<RequestData, readonly RequestFieldProblem[]> {
  const { policy, today } = facts;
  const problems: RequestFieldProblem[] = [];
  const report = (field: RequestField, code: string, more: Partial<RequestFieldProblem> = {}): undefined => {
    problems.push({ field, code, ...more });
  };
  const text = (field: RequestField): string => {
    const value = cleanText(typed[field], false);
    const max = maxCharacters[field] ?? 60;
    if (value === "" && !optionalFields.includes(field)) report(field, "required");
    else if (hasForbiddenCharacter(value)) report(field, "characters");
    else if (characterCount(value) > max) report(field, "too-long", { values: { max } });
    else return value;
    return "";
  };
  const chosen = <T>(field: RequestField, read: (value: string) => T | undefined): T | undefined => {
    const value = text(field);
    return value === "" ? undefined : (read(value) ?? report(field, "unknown"));
  };
  const date = (field: RequestField): PlainDate | undefined => {
    const value = text(field);
    return value === "" ? undefined : (readDate(value) ?? report(field, "not-a-date"));
  };

  const surname = text("surname").toUpperCase();
  const givenNames = text("given-names").toUpperCase();
  const sex = chosen("sex", readSex);
  const birthDate = date("birth-date");
  if (birthDate !== undefined && birthDate > today) report("birth-date", "in-the-future");
  const territory = chosen("territory", (value) => readTerritory(policy, value));
  const passportNumber = documentNumber(text("passport-number"));
  if (passportNumber !== "" && !PASSPORT.test(passportNumber)) report("passport-number", "not-a-passport");
  const passportExpiry = date("passport-expiry");
  const purpose = chosen("purpose", readPurpose);
  const codes = purpose === undefined ? [] : policy.purposes[purpose].categories.map(({ code }) => code);
  const typedCategory = readCategory(text("category"));
  const category = typedCategory === "" && codes.length === 1 ? (codes[0] ?? "") : typedCategory;
  if (purpose !== undefined && category === "") report("category", "required");
  const firstDay = date("first-day");
  const lastDay = date("last-day");
  const stayDays = chosen("stay-days", (value) => (/^\d{1,3}$/.test(value) ? Number(value) : undefined));
  const region = chosen("region", readRegion);
  const kato = region === undefined ? undefined : katoCode(region, text("kato"));
  if (kato && !kato.ok) report("kato", kato.problem);
  const address = text("address");
  const guestEmail = text("guest-email").replace(/\s/g, "");
  if (guestEmail !== "" && !EMAIL.test(guestEmail)) report("guest-email", "not-an-email");
  const guestLocale = chosen("guest-locale", readLocale);
  if (guestEmail !== "" && typed["guest-locale"].trim() === "") report("guest-locale", "required");

  const judged =
    purpose && territory && firstDay && lastDay && stayDays !== undefined
      ? {
          surname,
          givenNames,
          territory: territory.code,
          passportExpiry,
          purpose,
          category,
          firstDay,
          lastDay,
          stayDays,
        }
      : undefined;
  if (judged) problems.push(...broken(judged, facts, problems));
  if (
    problems.length > 0 ||
    !(judged && sex && birthDate && territory && passportExpiry && region && kato?.ok)
  ) {
    return problem(inOrder(problems));
  }
  return ok({
    ...judged,
    sex,
    birthDate,
    nationality: territory.nationalities[0] ?? territory.alpha3,
    passportNumber,
    passportExpiry,
    place: { region: translator("en", "address")(`region.${region}`), kato: kato.value, address },
    guestEmail: guestEmail || null,
    guestLocale: guestEmail ? (guestLocale ?? null) : null,
  });
}

/** The broken rules of fields that are well-formed: "enter the category" needs no "there is no such category". */
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

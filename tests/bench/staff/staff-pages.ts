import { staffWays } from "#components/ui/staff-navigation.ts";
import { may } from "#lib/accounts/rights.ts";
import { sealCookie } from "#lib/accounts/sealed-cookie.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { openDb } from "#lib/platform/db/client.ts";
import { samplesOf } from "../../support/full-service/samples.ts";
import type { Service } from "./start-services.ts";

type Who = "officer" | "senior" | "supervisor" | "border";

/** A page for staff with its request. */
export interface StaffPage {
  readonly name: string;
  readonly who: Who;
  readonly path: string;
  /** Cookies in addition to the session. */
  readonly cookies?: Readonly<Record<string, string>>;
  /** Posted as JSON; without it the request is a GET. */
  readonly body?: unknown;
}

/** The pages that officers and supervisors use all day, in one service. */
export async function staffPages(service: Service): Promise<readonly StaffPage[]> {
  const found = await within(service);
  const searched = async (list: string, name: string, path: string, typed: string): Promise<StaffPage> => ({
    name,
    who: "officer",
    path: `${path}?search=yes`,
    cookies: { [`${list}-search`]: await sealCookie(`${list}-search`, { typed }, 3600) },
  });
  const inQueue = (name: string, typed: string) =>
    searched("queue", `queue: search by ${name}`, "/staff", typed);
  const inInvitations = (name: string, typed: string) =>
    searched("staff-invitations", `invitations: search by ${name}`, "/staff/invitations", typed);
  const inNotices = (name: string, typed: string) =>
    searched("staff-arrivals", `arrivals: search by ${name}`, "/staff/arrivals/notices", typed);
  const page = (name: string, who: Who, path: string): StaffPage => ({ name, who, path });
  const [year, today] = [addDays(todayInAlmaty(), -360), todayInAlmaty()];
  return [
    ...staffWays.map(({ texts, href, permission }) =>
      page(`${texts}: first page`, may({ role: "OFFICER" }, permission) ? "officer" : "supervisor", href),
    ),
    page("queue: deep page", "officer", `/staff?after=${found.middleOfQueue}`),
    page("queue: purpose", "officer", "/staff?purpose=treatment"),
    page("queue: territory", "officer", "/staff?territory=QA"),
    page("queue: state", "officer", "/staff?state=GRANTED"),
    page("queue: state, purpose, territory", "officer", "/staff?state=REFUSED&purpose=tourist&territory=FI"),
    page("queue: own", "officer", "/staff?assigned=me"),
    page("queue: others'", "supervisor", "/staff?assigned=somebody"),
    await inQueue("name", `${found.givenNames} ${found.surname}`),
    await inQueue("a name of thousands", "Koruma"),
    await inQueue("passport", found.passportNumber),
    await inQueue("invitation", found.invitationNumber),
    await inQueue("visa", found.visaNumber),
    page("case: granted", "officer", `/staff/applications/${found.applicationId}`),
    page("case: in review", "officer", `/staff/applications/${found.openId}`),
    page("signatures", "senior", "/staff/signatures"),
    await inInvitations("name", `${found.givenNames} ${found.surname}`),
    await inInvitations("passport", found.passportNumber),
    await inInvitations("number", found.invitationNumber),
    page("invitations: by state", "officer", "/staff/invitations?status=SUBMITTED"),
    page("arrivals: one region", "officer", "/staff/arrivals?region=71"),
    page("arrivals: all notices", "officer", "/staff/arrivals/notices"),
    await inNotices("name", found.surname),
    await inNotices("passport", found.passportNumber),
    page("arrivals: a notice", "officer", `/staff/arrivals/${found.noticeId}`),
    page("reports: a year", "supervisor", `/staff/reports?from=${year}&to=${today}`),
    page("fees: a month", "supervisor", "/staff/payments/report"),
    page("fees: a year", "supervisor", `/staff/payments/report?from=${year}&to=${today}`),
    page("audit: deep page", "supervisor", `/staff/audit?after=${found.middleOfAudit}`),
    page("audit: by person", "supervisor", `/staff/audit?actor=${found.officerId}`),
    page("audit: by action", "supervisor", "/staff/audit?action=application.claim"),
    page("audit: by application", "supervisor", `/staff/audit?subject=${found.reference}`),
    page(
      "audit: by days",
      "supervisor",
      `/staff/audit?from=${addDays(today, -200)}&to=${addDays(today, -190)}`,
    ),
    page("desk: start", "border", "/border"),
    page("desk: a visa", "border", `/border/visas/${found.visaId}`),
    {
      ...page("desk: look-up by number", "border", "/border/desk/look-up"),
      body: { document: { typed: found.visaNumber }, airport: "NQZ" },
    },
  ].map((one) => (one.who === "border" ? { ...one, cookies: { "desk-airport": "NQZ" } } : one));
}

async function within({ databaseUrl }: Service) {
  const db = openDb(databaseUrl);
  try {
    return await samplesOf(db);
  } finally {
    await db.$disconnect();
  }
}

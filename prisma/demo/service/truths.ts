import { visaStatusOn } from "#lib/domain/life-cycles/visa.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Case } from "./cases.ts";
import type { Flag } from "./kinds.ts";
import type { Story } from "./plan.ts";

/** A row of the demo's overview. */
export interface Truth {
  /** Applications, visas, invitations …; `flags` for facts that a role should notice. */
  readonly about: string;
  /** A status, or the fact to notice. */
  readonly what: string;
  readonly count: number;
  /** An example: an application's reference, a visa's number, the name of a host or guest. */
  readonly example?: string;
  /** The account that can see it; it has the demo's password. */
  readonly account?: string;
}

/** The records in the database, whatever created them, and the facts to notice in the given stories. */
export async function truthsOf(stories: readonly Story[]): Promise<readonly Truth[]> {
  return [...(await states()), ...(await flagsOf(stories)), ...(await otherFlags())];
}

async function states(): Promise<readonly Truth[]> {
  const today = todayInAlmaty();
  const visas = await db().visa.findMany({ select: { status: true, validFrom: true, validUntil: true } });
  const visaStates = visas.map(({ status, validFrom, validUntil }) => {
    const shown = visaStatusOn({ status, validUntil: fromDbDate(validUntil) }, today);
    return shown === "VALID" && fromDbDate(validFrom) > today ? "VALID, starting later" : shown;
  });
  const grouped = async (about: string, rows: Promise<readonly { readonly status: string }[]>) =>
    tally(
      about,
      (await rows).map(({ status }) => status),
    );
  const status = { select: { status: true } } as const;
  return [
    ...(await grouped("applications", db().application.findMany(status))),
    ...tally("visas", visaStates),
    ...(await grouped("invitations", db().invitation.findMany(status))),
    ...(await grouped("hosts", db().organisation.findMany(status))),
    ...(await grouped("orders", db().order.findMany(status))),
    ...(await grouped("notices", db().arrivalNotice.findMany(status))),
    ...tally(
      "border records",
      (await db().borderRecord.findMany({ select: { kind: true } })).map(({ kind }) => kind),
    ),
    ...tally(
      "proposals",
      (await db().decisionProposal.findMany(status)).map((row) => row.status),
    ),
    { about: "watch list", what: "entries", count: await db().watchEntry.count() },
  ];
}

function tally(about: string, states: readonly string[]): readonly Truth[] {
  const counts = new Map<string, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([what, count]) => ({ about, what, count }));
}

/** The facts to notice in the stories: the number of stories with each, and the reference of the last. */
async function flagsOf(stories: readonly Story[]): Promise<readonly Truth[]> {
  const flagged = new Map<Flag, { readonly one: Case; count: number }>();
  for (const { kind, cases } of stories) {
    const one = cases.at(-1);
    if (!kind.flag || !one) continue;
    const known = flagged.get(kind.flag);
    if (known) known.count += 1;
    else flagged.set(kind.flag, { one, count: 1 });
  }
  const truths: Truth[] = [];
  for (const [{ says, seenBy }, { one, count }] of flagged) {
    truths.push({
      about: "flags",
      what: says,
      count,
      example: await referenceOf(one, seenBy),
      account: accountOf(one, seenBy),
    });
  }
  return truths;
}

async function referenceOf({ applicationId }: Case, seenBy: Flag["seenBy"]): Promise<string> {
  const application = await db().application.findUniqueOrThrow({
    where: { id: applicationId ?? "" },
    select: { reference: true, visas: { orderBy: { issuedAt: "desc" }, select: { number: true } } },
  });
  return seenBy === "border" ? (application.visas[0]?.number ?? "") : application.reference;
}

const accountOf = ({ email, host }: Case, seenBy: Flag["seenBy"]): string => {
  if (seenBy === "applicant") return email;
  return seenBy === "host" ? host.email : `${seenBy}@demo.example`;
};

/** The facts to notice about notices, hosts and jobs. */
async function otherFlags(): Promise<readonly Truth[]> {
  const today = toDbDate(todayInAlmaty());
  const overdue = { stage: "EXPECTED", deadlineOn: { lt: today } } as const;
  const late = { late: true } as const;
  const manager = {
    include: { organisation: { include: { members: { include: { user: true } } } } },
  } as const;
  const noticeFlag = async (what: string, where: typeof overdue | typeof late): Promise<Truth> => {
    const row = await db().arrivalNotice.findFirst({ where, orderBy: { deadlineOn: "asc" }, ...manager });
    return {
      about: "flags",
      what,
      count: await db().arrivalNotice.count({ where }),
      example: row ? `${row.surname} ${row.givenNames}`.trim() : "",
      account: row?.organisation.members[0]?.user.email ?? "",
    };
  };
  const waiting = { status: "NEW" } as const;
  const host = await db().organisation.findFirst({ where: waiting, orderBy: { submittedAt: "asc" } });
  const [{ dead }] = await db().$queryRaw<[{ dead: bigint }]>`
    SELECT count(*) AS dead FROM graphile_worker._private_jobs WHERE attempts >= max_attempts AND locked_at IS NULL`;
  return [
    await noticeFlag("arrival notice overdue", overdue),
    await noticeFlag("arrival notice sent late", late),
    {
      about: "flags",
      what: "host that waits to be confirmed",
      count: await db().organisation.count({ where: waiting }),
      example: host?.name ?? "",
      account: "officer@demo.example",
    },
    {
      about: "flags",
      what: "job that gave up",
      count: Number(dead),
      example: "send-mail",
      account: "supervisor@demo.example",
    },
  ];
}

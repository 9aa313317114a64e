import { NOTICE_STAGES, type StaffFilter } from "#lib/arrivals/staff-search.ts";
import { regionOf } from "#lib/domain/address.ts";

/** The filter that an address asks for; what makes no sense filters nothing. The search comes by another way: it is personal data. */
export function readFilter(asked: Readonly<Record<string, unknown>>, search: string): StaffFilter {
  const region = asked.region;
  return {
    search,
    stage: NOTICE_STAGES.find((stage) => stage === asked.stage),
    region: typeof region === "string" ? regionOf(region) : undefined,
    unconfirmed: asked.unconfirmed === "yes",
  };
}

/** The query of a filter without its search. */
export function filterQuery({ stage, region, unconfirmed }: StaffFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (stage) query.set("stage", stage);
  if (region) query.set("region", region);
  if (unconfirmed) query.set("unconfirmed", "yes");
  return query;
}

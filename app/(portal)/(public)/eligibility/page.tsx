import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { selfCheck } from "#lib/public-api/self-check.ts";
import { currentLocale } from "#lib/web/request.ts";
import { carried } from "./address.ts";
import { ChooseTerritory } from "./choose-territory.tsx";
import { QuestionForm } from "./question-form.tsx";
import { type ReadQuery, readQuery } from "./read-query.ts";
import { Result } from "./result.tsx";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** "Am I eligible?": a GET form. All answers are in the address, and nothing is stored. */
export default async function Page({ searchParams }: Props) {
  const [locale, asked] = await Promise.all([currentLocale(), searchParams]);
  const today = todayInAlmaty();
  const policy = await policyOn(today);
  const typed = Object.entries(asked).filter(([, value]) => value !== undefined);
  const all = Object.fromEntries(typed) as FormValues;
  const values = carried(all);
  const read: ReadQuery = all.change ? { state: "empty" } : readQuery(policy, all, today);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {read.state === "asked" && (
          <Result
            locale={locale}
            policy={policy}
            values={values}
            check={selfCheck(policy, read.question, today)}
          />
        )}
        {read.state === "choose" && (
          <ChooseTerritory locale={locale} policy={policy} values={values} territories={read.territories} />
        )}
        {(read.state === "empty" || read.state === "wrong") && (
          <QuestionForm
            locale={locale}
            policy={policy}
            values={values}
            errors={read.state === "wrong" ? read.errors : []}
          />
        )}
      </div>
    </div>
  );
}

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { allRights, type Permission } from "#lib/accounts/rights.ts";
import { httpClient } from "../../support/http-client.ts";
import { signIn } from "../../support/http-journey.ts";
import { demoPassword, portalUnderTest } from "../../support/portal-under-test.ts";

const portal = portalUnderTest();

interface Action {
  /** The id with which a browser calls it. */
  readonly id: string;
  readonly name: string;
  /** The right in its declaration. */
  readonly right: string;
  /** A button's action takes only the form, a form's also the previous state. */
  readonly kind: string;
  /** A page with the action. */
  readonly path: string;
}

/** The build's data about an action: its pages, and the place of its declaration. */
interface Reference {
  readonly workers: Readonly<Record<string, unknown>>;
  readonly filename: string;
  readonly exportedName: string;
}

const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
  readonly node: Readonly<Record<string, Reference>>;
};

const actions: readonly Action[] = Object.entries(manifest.node)
  .filter(([, { filename }]) => !filename.startsWith("app/(bench)/"))
  .map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename}: ${exportedName}`,
    ...declared(filename, exportedName),
    path: addressOf(Object.keys(workers)[0] ?? ""),
  }));

function declared(file: string, name: string): Pick<Action, "kind" | "right"> {
  const source = readFileSync(file, "utf8");
  const declaration = source.split(`export const ${name} = `)[1] ?? "";
  // The search of a list has the right that its list declares.
  const [, list] = /^(\w+)\.search;/.exec(declaration) ?? [];
  if (list) {
    const [, path = ""] = new RegExp(`import { ${list} } from "([^"]+)"`).exec(source) ?? [];
    const [, right = ""] = /\bright: "([^"]+)"/.exec(readFileSync(join(dirname(file), path), "utf8")) ?? [];
    return { kind: "post", right };
  }
  const [, kind = "", right = ""] = /^(form|post)Action\(\{.*?\bright: "([^"]+)"/s.exec(declaration) ?? [];
  return { kind, right };
}

/** The action refuses before the page reads its address, so any value will do. */
function addressOf(page: string): string {
  return page
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .map((part) => `/${part.startsWith("[") ? "x" : part}`)
    .join("");
}

/** Calls an action like the pages' own script, with an empty form. */
async function call({ id, kind, path }: Action, cookies: string): Promise<string> {
  const body = new FormData();
  body.append("1_id", "00000000-0000-4000-8000-000000000000");
  body.append("0", kind === "post" ? '["$K1"]' : '[{"values":{},"errors":[]},"$K1"]');
  const answer = await fetch(new URL(path || "/", portal.appUrl), {
    method: "POST",
    body,
    redirect: "manual",
    headers: { Origin: portal.appUrl, Accept: "text/x-component", "Next-Action": id, Cookie: cookies },
  });
  await answer.arrayBuffer();
  return answer.headers.get("x-action-redirect") ?? `status ${answer.status}`;
}

test("every action is a declaration that names its right", () => {
  const rights = new Set([...Object.keys(allRights), "everyone"]);
  expect(actions.length).toBeGreaterThan(100);
  expect(actions.filter(({ right }) => !rights.has(right))).toEqual([]);
});

test("every action refuses strangers and every role without its right", async () => {
  // A hundred and twenty actions for each role without the right.
  test.setTimeout(400_000);
  const demo = async (name: string) =>
    (await signIn(portal, `${name}@demo.example`, demoPassword())).cookies();
  const guarded = actions.filter(({ right }) => right !== "everyone");

  const stranger = httpClient(portal.appUrl).cookies();
  for (const action of guarded) {
    expect(await call(action, stranger), action.name).toMatch(/^\/sign-in\?/);
  }
  const people = {
    APPLICANT: await demo("applicant"),
    HOST: await demo("host"),
    OFFICER: await demo("officer"),
    SENIOR_OFFICER: await demo("senior"),
    BORDER_OFFICER: await demo("border"),
    SUPERVISOR: await demo("supervisor"),
    AUDITOR: await demo("auditor"),
  } as const;
  for (const [role, cookies] of Object.entries(people)) {
    for (const action of guarded) {
      if (allRights[action.right as Permission].some((one) => one === role)) continue;
      expect(await call(action, cookies), `${action.name} for ${role}`).toMatch(/^\/not-allowed/);
    }
  }
});

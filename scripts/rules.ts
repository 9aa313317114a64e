/** The public rules on the command line, with the parameters and answers of the API. */
import { closeDb } from "#lib/platform/db/client.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { answer } from "#lib/public-api/answer.ts";
import { currentFacts } from "#lib/public-api/current-facts.ts";
import { openApi } from "#lib/public-api/open-api.ts";
import { seedFacts } from "#lib/public-api/seed-facts.ts";

/** Runs one command line. @returns the exit code: 0 answered, 2 invalid input */
export async function rules(
  args: readonly string[],
  print: (text: string) => void,
  complain: (text: string) => void,
): Promise<0 | 2> {
  const [name, ...rest] = args.filter((arg) => arg !== "--database");
  if (name === undefined || rest.concat(name).some((arg) => arg === "--help" || arg === "-h")) {
    (name === undefined ? complain : print)(help());
    return name === undefined ? 2 : 0;
  }
  const parameters = parametersOf(rest);
  if (parameters === undefined) {
    complain(help());
    return 2;
  }
  const reply = answer(await factsFor(args), name, parameters);
  (reply.answered ? print : complain)(`${JSON.stringify(reply.body, null, 2)}\n`);
  return reply.answered ? 0 : 2;
}

/** Policies published by a supervisor are in the database; the first one and the calendar are part of the project. */
async function factsFor(args: readonly string[]) {
  if (!args.includes("--database")) return seedFacts();
  try {
    return await currentFacts();
  } finally {
    await closeDb();
  }
}

/** `--name value` and `--name=value`; undefined for anything else. */
function parametersOf(args: readonly string[]): [string, string][] | undefined {
  const parameters: [string, string][] = [];
  const waiting = [...args];
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    const value = inline ?? waiting.shift();
    if (name === undefined || value === undefined) return undefined;
    parameters.push([name, value]);
  }
  return parameters;
}

function help(): string {
  const t = translator("en", "eligibility");
  const commands = Object.entries(openApi("en").paths).map(([path, { get }]) => {
    const parameters = get.parameters.map(({ name, required, description }) => {
      const flag = `--${name} …`.padEnd(18);
      return `      ${flag}${description}${required ? "" : ` (${t("api.optional")})`}`;
    });
    return [`  ${path.slice(1)}`, `      ${get.summary}`, ...parameters].join("\n");
  });
  return `${t("api.command.usage")}\n\n${commands.join("\n\n")}\n\n${t("api.command.notes")}\n`;
}

if (import.meta.main) {
  process.exitCode = await rules(
    process.argv.slice(2),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
  );
}

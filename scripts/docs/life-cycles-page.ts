import type { LifeCycle } from "./read-life-cycles.ts";

/** The life cycles as one Markdown page with a Mermaid diagram for each. */
export const lifeCyclesPage = (cycles: readonly LifeCycle[]): string =>
  [
    "# Life cycles",
    "",
    "Made by `npm run docs` from the tables in `lib/domain/life-cycles`: the same tables decide in the portal which event",
    "is possible in which state. A state without a way out is final. That a visa's period has passed is no state: it is",
    "computed from the date.",
    "",
    ...cycles.flatMap(section),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");

function section({ name, transitions }: LifeCycle): readonly string[] {
  const [first = ""] = Object.keys(transitions);
  const edges = Object.entries(transitions).flatMap(([from, events]) =>
    [...eventsByTarget(events)].map(([to, names]) => `  ${from} --> ${to}: ${names.join(", ")}`),
  );
  const ends = Object.entries(transitions)
    .filter(([, events]) => Object.keys(events).length === 0)
    .map(([status]) => `  ${status} --> [*]`);
  return [
    `## ${titleOf(name)}`,
    "",
    "```mermaid",
    "stateDiagram-v2",
    `  [*] --> ${first}`,
    ...edges,
    ...ends,
    "```",
    "",
  ];
}

/** Events that lead to the same status share an arrow. */
function eventsByTarget(events: Readonly<Record<string, string>>): Map<string, string[]> {
  const byTarget = new Map<string, string[]>();
  for (const [event, to] of Object.entries(events)) byTarget.set(to, [...(byTarget.get(to) ?? []), event]);
  return byTarget;
}

function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * One answer: a text, a code, a date `YYYY-MM-DD`, "yes"/"no", or several codes. An empty text means asked and left
 * empty.
 */
export type AnswerValue = string | readonly string[];

/** A person's answers by question id; questions that were not asked are absent. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** The answer as one text; empty when there is none. */
export function answerText(answers: Answers, id: string): string {
  const value = answers[id];
  return typeof value === "string" ? value : (value?.join(" ") ?? "");
}

/** The stored JSON as answers; other values are left out. */
export function readAnswers(json: unknown): Answers {
  if (typeof json !== "object" || json === null) return {};
  return Object.fromEntries(
    Object.entries(json).filter(
      (entry): entry is [string, AnswerValue] =>
        typeof entry[1] === "string" ||
        (Array.isArray(entry[1]) && entry[1].every((part) => typeof part === "string")),
    ),
  );
}

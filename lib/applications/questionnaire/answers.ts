/** One answer: a text, a code, a date `YYYY-MM-DD`, "yes"/"no", or several codes. Empty text: asked and left empty. */
export type AnswerValue = string | readonly string[];

/** Everything a person answered, by question id; what was never asked is not there. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** The answer as one text; empty when there is none. */
export function answerText(answers: Answers, id: string): string {
  const value = answers[id];
  return typeof value === "string" ? value : (value?.join(" ") ?? "");
}

/** The stored JSON as answers; anything that is not an answer is left out. */
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

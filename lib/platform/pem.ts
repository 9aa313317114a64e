/** A PEM text from the environment, where it often is on one line with `\\n` for its line ends. */
export const pemOf = (text: string): string => text.replaceAll("\\n", "\n");

/** A PEM text from the environment, where it is often on one line with `\\n` as line ends. */
export const pemOf = (text: string): string => text.replaceAll("\\n", "\n");

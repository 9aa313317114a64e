/** A name for the document that tells nothing of its holder. */
export const visaFilename = (number: string): string => `evisa-${number}.pdf`;

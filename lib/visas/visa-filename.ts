/** A name for the document that does not disclose its holder. */
export const visaFilename = (number: string): string => `evisa-${number}.pdf`;

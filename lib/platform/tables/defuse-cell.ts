/**
 * Prevents a spreadsheet from running a cell: a text that begins like a formula gets an apostrophe, which marks it as
 * text. Digits with signs, spaces, brackets and points can name no function, cell or program, so numbers, dates and
 * phone numbers stay unchanged.
 */
export function defuseCell(text: string): string {
  const plain = text.replace(/[^\P{Cc}\n\t\r]/gu, "");
  return /^[=+\-@\t\r\n＝＋－＠|%]/.test(plain) && !/^[+-]?[\d ().,/-]+$/.test(plain) ? `'${plain}` : plain;
}

/**
 * Keeps a spreadsheet from running a cell: what begins like a formula gets an apostrophe, which spreadsheets take for
 * "this is text". Digits with signs, spaces, brackets and points name no function, cell or program: numbers, dates and
 * phone numbers stay as they are.
 */
export function defuseCell(text: string): string {
  const plain = text.replace(/[^\P{Cc}\n\t\r]/gu, "");
  return /^[=+\-@\t\r\n＝＋－＠|%]/.test(plain) && !/^[+-]?[\d ().,/-]+$/.test(plain) ? `'${plain}` : plain;
}

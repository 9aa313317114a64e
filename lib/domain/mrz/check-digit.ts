/** Value of a character in a machine readable zone: 0-9, A-Z = 10-35, `<` = 0 (Doc 9303-3, 4.9). */
const characterValue = (character: string): number =>
  character === "<"
    ? 0
    : character >= "A"
      ? character.charCodeAt(0) - "A".charCodeAt(0) + 10
      : Number(character);

/** The check digit over a field of `A-Z 0-9 <`: weights 7-3-1 repeated, modulus 10 (Doc 9303-3, 4.9). */
export function checkDigit(field: string): string {
  let sum = 0;
  for (const [index, character] of [...field].entries()) {
    sum += characterValue(character) * (index % 3 === 0 ? 7 : index % 3 === 1 ? 3 : 1);
  }
  return String(sum % 10);
}

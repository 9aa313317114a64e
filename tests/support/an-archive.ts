import { crc32, deflateRawSync } from "node:zlib";

interface Part {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** The unpacked size that the archive states, if it is false. */
  readonly saidSize?: number;
}

/** A ZIP archive of deflated parts, with true or false sizes. */
export function anArchive(parts: readonly Part[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, saidSize } of parts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(8, 2);
    facts.writeUInt32LE(crc32(bytes), 8);
    facts.writeUInt32LE(packed.length, 12);
    facts.writeUInt32LE(saidSize ?? bytes.length, 16);
    facts.writeUInt16LE(label.length, 20);
    const local = Buffer.concat([Buffer.from("504b03041400", "hex"), facts, Buffer.alloc(2), label, packed]);
    const where = Buffer.alloc(4);
    where.writeUInt32LE(offset);
    directory.push(
      Buffer.concat([Buffer.from("504b010214001400", "hex"), facts, Buffer.alloc(12), where, label]),
    );
    pieces.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.from("504b0506000000000000000000000000000000000000", "hex");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

/** A spreadsheet whose sheet is given as XML, with more parts besides. */
export const aWorkbook = (sheet: string, more: readonly Part[] = []): Uint8Array =>
  anArchive([
    {
      name: "xl/workbook.xml",
      text: '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: "xl/worksheets/sheet1.xml", text: `<worksheet>${sheet}</worksheet>` },
    ...more,
  ]);

/** One row of a sheet with texts in it. */
export const aSheetRow = (line: number, texts: readonly string[]): string => {
  const cells = texts.map(
    (text, at) => `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${line}">${cells.join("")}</row>`;
};

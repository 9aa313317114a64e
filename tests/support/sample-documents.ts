import { crc32, deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";

/** A PDF with the given number of pages; with a password it is encrypted. */
export function samplePdf({
  pages = 1,
  password,
}: {
  pages?: number;
  password?: string;
} = {}): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4",
    autoFirstPage: false,
    ...(password && { userPassword: password }),
  });
  for (let page = 1; page <= pages; page++) {
    pdf.addPage().fontSize(30).text(`PASSPORT SPECIMEN ${page}`);
    pdf.rect(80, 200, 400, 300).fillAndStroke("#cde", "#123");
  }
  pdf.end();
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
}

/** A small file that claims to be a black-and-white PNG of the given size and decompresses to it. */
export function bombPng(side = 30_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(side / 8)) * side), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A small PDF with a picture that decompresses to side × side pixels. */
export function bombPdf(side = 30_000): Buffer {
  const picture = deflateSync(Buffer.alloc(Math.ceil(side / 8) * side), { level: 9 });
  const draw = "q 500 0 0 700 50 50 cm /Bomb Do Q";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /Bomb 5 0 R >> >> >>",
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode /Length ${picture.length} >>\nstream\n${picture.toString("latin1")}\nendstream`,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text, "latin1");
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}

import { crc32, deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import sharp from "sharp";

/** A drawn head and shoulders before a light wall: a photo that passes every check. Nobody's face. */
export function samplePhoto(width = 900, height = 1200): Promise<Buffer> {
  return sharp(Buffer.from(drawing(width, height)))
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Something like a passport's data page: lines of writing on a tinted ground. */
export function samplePassportPage(width = 1500, height = 1060): Promise<Buffer> {
  const lines = Array.from(
    { length: 12 },
    (_, line) =>
      `<rect x="${width * 0.4}" y="${height * (0.1 + line * 0.06)}" width="${width * (0.2 + (line % 4) * 0.08)}" height="${height * 0.025}" fill="#333"/>`,
  ).join("");
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#e4ecdf"/>${lines}</svg>`,
    ),
  )
    .png()
    .toBuffer();
}

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

/** A small file that claims to be a black-and-white PNG of the given size and unfolds to it. */
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

/** A small PDF whose one page shows a picture that unfolds to side × side pixels. */
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

function drawing(width: number, height: number): string {
  const [x, y, r] = [width / 2, height * 0.4, Math.min(width, height) * 0.22];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#dfe6ea"/>
    <ellipse cx="${x}" cy="${height}" rx="${r * 1.9}" ry="${height * 0.36}" fill="#2c4a6b"/>
    <ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * 1.3}" fill="#c98f6b"/>
    <path d="M${x - r} ${y} a${r} ${r * 1.4} 0 0 1 ${2 * r} 0 q${-r} ${-r} ${-2 * r} 0" fill="#3a2a20"/>
    <circle cx="${x - r * 0.4}" cy="${y}" r="${r * 0.09}" fill="#222"/>
    <circle cx="${x + r * 0.4}" cy="${y}" r="${r * 0.09}" fill="#222"/>
    <rect x="${x - r * 0.3}" y="${y + r * 0.6}" width="${r * 0.6}" height="${r * 0.1}" fill="#8c4a42"/>
  </svg>`;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}

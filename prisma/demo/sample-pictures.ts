import sharp from "sharp";

/** Colours of a drawn person; other colours make another picture. */
interface Look {
  readonly skin: string;
  readonly hair: string;
  readonly coat: string;
}

const plain: Look = { skin: "#c98f6b", hair: "#3a2a20", coat: "#2c4a6b" };

/** A drawn head and shoulders before a light wall: a photo of no real person that passes every check. */
export function samplePhoto(width = 900, height = 1200, look = plain): Promise<Buffer> {
  return sharp(Buffer.from(drawing(width, height, look)))
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A picture that resembles a passport's data page: lines of text on a tinted background. */
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

function drawing(width: number, height: number, { skin, hair, coat }: Look): string {
  const [x, y, r] = [width / 2, height * 0.4, Math.min(width, height) * 0.22];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#dfe6ea"/>
    <ellipse cx="${x}" cy="${height}" rx="${r * 1.9}" ry="${height * 0.36}" fill="${coat}"/>
    <ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * 1.3}" fill="${skin}"/>
    <path d="M${x - r} ${y} a${r} ${r * 1.4} 0 0 1 ${2 * r} 0 q${-r} ${-r} ${-2 * r} 0" fill="${hair}"/>
    <circle cx="${x - r * 0.4}" cy="${y}" r="${r * 0.09}" fill="#222"/>
    <circle cx="${x + r * 0.4}" cy="${y}" r="${r * 0.09}" fill="#222"/>
    <rect x="${x - r * 0.3}" y="${y + r * 0.6}" width="${r * 0.6}" height="${r * 0.1}" fill="#8c4a42"/>
  </svg>`;
}

import { type Box, colours } from "./page.ts";

type Pdf = PDFKit.PDFDocument;

/** Draws a band of ram's horns between lozenges from plain curves: the motif of felt and woven borders. */
export function drawBand(pdf: Pdf, { x, y, width, height }: Box): void {
  const tile = height * 2;
  const count = Math.floor(width / tile);
  const left = x + (width - count * tile) / 2;
  pdf.lineWidth(0.9).lineCap("round");
  for (let index = 0; index < count; index += 1) horns(pdf, left + (index + 0.5) * tile, y, height);
  pdf.stroke(colours.gold);
  for (let index = 0; index <= count; index += 1)
    lozenge(pdf, left + index * tile, y + height / 2, height * 0.2);
  pdf.fill(colours.sky);
}

/** Draws a stem that parts into two curls. */
function horns(pdf: Pdf, x: number, top: number, height: number): void {
  const unit = height / 10;
  const y = (at: number) => top + at * unit;
  pdf.moveTo(x, y(9.6)).lineTo(x, y(4.4));
  for (const side of [-1, 1]) {
    const at = (dx: number) => x + side * dx * unit;
    pdf
      .moveTo(x, y(4.4))
      .bezierCurveTo(at(0.2), y(0.6), at(6.4), y(-0.6), at(6.6), y(4))
      .bezierCurveTo(at(6.7), y(7.4), at(2.9), y(7.4), at(3), y(5))
      .bezierCurveTo(at(3.1), y(3.6), at(4.7), y(3.6), at(4.8), y(4.8));
  }
}

function lozenge(pdf: Pdf, x: number, y: number, radius: number): void {
  pdf
    .moveTo(x, y - radius)
    .lineTo(x + radius, y)
    .lineTo(x, y + radius)
    .lineTo(x - radius, y)
    .closePath();
}

/** Draws a sun with grains as rays, within a ring. */
export function drawSun(pdf: Pdf, { x, y, radius }: { x: number; y: number; radius: number }): void {
  const rays = 24;
  pdf
    .circle(x, y, radius - 0.6)
    .lineWidth(1.2)
    .stroke(colours.sky);
  pdf
    .circle(x, y, radius - 3)
    .lineWidth(0.4)
    .stroke(colours.skyLine);
  pdf.circle(x, y, radius * 0.34).fill(colours.gold);
  for (let index = 0; index < rays; index += 1) {
    ray(pdf, x, y, (index * 2 * Math.PI) / rays, radius * 0.42, radius * 0.8);
  }
  pdf.fill(colours.gold);
}

function ray(pdf: Pdf, x: number, y: number, angle: number, from: number, to: number): void {
  const point = (distance: number, turn: number): [number, number] => [
    x + distance * Math.cos(angle + turn),
    y + distance * Math.sin(angle + turn),
  ];
  const middle = from + (to - from) * 0.45;
  pdf
    .moveTo(...point(from, 0))
    .quadraticCurveTo(...point(middle, 0.11), ...point(to, 0))
    .quadraticCurveTo(...point(middle, -0.11), ...point(from, 0));
}

/** Draws the small lozenge before each rule; `y` is the base line of its first line. */
export function drawMark(pdf: Pdf, x: number, y: number, size: number): void {
  lozenge(pdf, x + size * 0.3, y - size * 0.35, size * 0.27);
  pdf.fill(colours.gold);
}

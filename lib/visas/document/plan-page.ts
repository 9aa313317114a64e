import type { Line } from "#lib/platform/pdf/line.ts";
import { area, type Box } from "#lib/platform/pdf/page.ts";
import type { Measure } from "#lib/platform/pdf/wrap.ts";
import { type Density, densities } from "./density.ts";
import { visualZone } from "./fields.ts";
import { type Guidance, planGuidance } from "./plan-guidance.ts";
import { type Header, planHeader } from "./plan-header.ts";
import { mrzZoneHeight, planMrz } from "./plan-mrz.ts";
import { planTable, type Table } from "./plan-table.ts";
import { photoSize, qrSide, seal } from "./sizes.ts";
import type { VisaDocument } from "./visa-document.ts";

/** The positions of everything on the page. */
export type PagePlan = {
  readonly header: Header;
  readonly frame: Box;
  readonly visa: Table;
  /** Tinted band behind the visa's data. */
  readonly visaBand: Box;
  readonly photo: Box;
  readonly holder: Table;
  readonly invitation: Table;
  readonly mrzZone: Box;
  readonly mrz: readonly [Line, Line];
  readonly qr: Box;
  readonly seal: Box | undefined;
  readonly guidance: Guidance;
};

const padding = 11;
/** Lowest point for contents, above the ornament and the portal's name. */
const floor = area.y + area.height - 22;

/**
 * Positions the visa on one A4 page in the largest type that fits.
 * @throws RangeError when even the smallest type does not fit, because no part may be left out
 */
export function planPage(visa: VisaDocument, measure: Measure): PagePlan {
  for (const density of densities) {
    const plan = planAt(visa, density, measure);
    if (plan !== undefined) return plan;
  }
  throw new RangeError("The visa's texts do not fit on one page");
}

function planAt(visa: VisaDocument, density: Density, measure: Measure): PagePlan | undefined {
  const fields = visualZone(visa);
  const header = planHeader(measure);
  const inner = { x: area.x + padding, width: area.width - 2 * padding };
  const top = header.bottom + 10;

  const visaTable = planTable(fields.visa, { ...inner, y: top + padding }, density, measure);
  const visaBand = { x: area.x, y: top, width: area.width, height: visaTable.bottom + density.gap - top };

  const holderTop = visaBand.y + visaBand.height + padding;
  const photo = { x: inner.x, y: holderTop, ...photoSize };
  const beside = photo.x + photo.width + 16;
  const holderWidth = inner.x + inner.width - beside;
  const holder = planTable(fields.holder, { x: beside, y: holderTop, width: holderWidth }, density, measure);

  const invitationTop = Math.max(photo.y + photo.height, holder.bottom) + padding;
  const invitation = planTable(fields.invitation, { ...inner, y: invitationTop }, density, measure);

  const mrzTop = invitation.bottom + density.gap;
  const mrzZone = { x: area.x, y: mrzTop, width: area.width, height: mrzZoneHeight };
  const frame = { x: area.x, y: top, width: area.width, height: mrzTop + mrzZoneHeight - top };

  const below = mrzTop + mrzZoneHeight + 16;
  const middle = photo.x + photo.width / 2;
  const square = (y: number, side: number): Box => ({ x: middle - side / 2, y, width: side, height: side });
  // The quiet zone may extend into the free strip, so that the dark part begins next to the heading.
  const qr = square(below - 10, qrSide);
  const sealBox = visa.seal && square(qr.y + qr.height + 2, seal.side);
  const guidanceLeft = beside;
  const guidanceWidth = area.x + area.width - guidanceLeft - padding;
  const guidance = planGuidance(visa, { x: guidanceLeft, y: below, width: guidanceWidth }, density, measure);

  const codes = sealBox ?? qr;
  const bottom = Math.max(codes.y + codes.height, guidance.box.y + guidance.box.height);
  if (bottom > floor) return undefined;
  return {
    header,
    frame,
    visa: visaTable,
    visaBand,
    photo,
    holder,
    invitation,
    mrzZone,
    mrz: planMrz(visa.mrz, mrzZone),
    qr,
    seal: sealBox,
    guidance,
  };
}

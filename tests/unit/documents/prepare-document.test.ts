import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { prepareDocument } from "#lib/applications/documents/prepare-document.ts";
import { samplePassportPage, samplePhoto } from "#prisma/demo/sample-pictures.ts";
import { expectOk } from "../../support/outcomes.ts";
import { bombPdf, bombPng, samplePdf } from "../../support/sample-documents.ts";

const problemOf = async (kind: "PHOTO" | "PASSPORT_PAGE", bytes: Uint8Array) => {
  const result = await prepareDocument(kind, bytes);
  return result.ok ? "accepted" : result.problem.kind;
};
const accepted = async (kind: "PHOTO" | "PASSPORT_PAGE", bytes: Uint8Array) => {
  return expectOk(await prepareDocument(kind, bytes));
};
const flat = (background: string, width = 900, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

describe.each(["PHOTO", "PASSPORT_PAGE"] as const)("a hostile %s", (kind) => {
  it("is refused when empty", async () => {
    expect(await problemOf(kind, new Uint8Array())).toBe("empty");
  });

  it("is refused when it has none of the three types, whatever it claims to be", async () => {
    expect(await problemOf(kind, randomBytes(2000))).toBe("wrong-type");
    expect(await problemOf(kind, Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe(
      "wrong-type",
    );
    expect(await problemOf(kind, Buffer.from("GIF89a not wanted"))).toBe("wrong-type");
    expect(await problemOf(kind, Buffer.from([0xff]))).toBe("wrong-type");
  });

  it("of 20 MB is refused before it is looked at", async () => {
    expect(await problemOf(kind, Buffer.alloc(20_000_000, 0xff))).toBe("too-big");
  });

  it("that would unfold to 30,000 × 30,000 pixels is refused from its head", async () => {
    const bomb = bombPng();
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await problemOf(kind, bomb)).toBe("too-many-pixels");
  });

  it("that breaks off in the middle is refused", async () => {
    const whole = kind === "PHOTO" ? await samplePhoto() : await samplePassportPage();
    expect(await problemOf(kind, whole.subarray(0, whole.length / 2))).toBe("broken");
    expect(await problemOf(kind, whole.subarray(0, 12))).toBe("broken");
  });

  it("with a right beginning and rubbish behind it is refused", async () => {
    const rubbish = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5000)]);
    expect(await problemOf(kind, rubbish)).toBe("broken");
  });
});

describe("a photo", () => {
  it("is cropped to 35 × 45 mm and brought to 600 dots per inch at most", async () => {
    const photo = await accepted("PHOTO", await samplePhoto(3000, 4000));
    expect(photo).toMatchObject({ width: 826, height: 1062, mediaType: "image/jpeg" });
    const metadata = await sharp(photo.bytes).metadata();
    expect(metadata).toMatchObject({ format: "jpeg", width: 826, height: 1062, space: "srgb" });
  });

  it("of the smallest size keeps its size, and one pixel less is too small", async () => {
    expect(await accepted("PHOTO", await samplePhoto(413, 531))).toMatchObject({ width: 413, height: 531 });
    expect(await problemOf("PHOTO", await samplePhoto(412, 531))).toBe("too-small");
  });

  it("that is square or of a phone's proportions is cropped, not refused", async () => {
    expect(await accepted("PHOTO", await samplePhoto(1200, 1200))).toMatchObject({
      width: 826,
      height: 1062,
    });
    expect(await accepted("PHOTO", await samplePhoto(1080, 1920))).toMatchObject({
      width: 826,
      height: 1062,
    });
  });

  it("is turned upright as the camera meant it", async () => {
    const lying = await sharp(await samplePhoto(1200, 1600))
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await accepted("PHOTO", lying)).toMatchObject({ width: 826, height: 1062 });
  });

  it("loses the metadata about place and camera", async () => {
    const traced = await sharp(await samplePhoto())
      .withExif({
        IFD0: { Make: "SPECIMEN CAMERA" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 10/1 0/1" },
      })
      .toBuffer();
    expect((await sharp(traced).metadata()).exif).toBeDefined();
    const photo = await accepted("PHOTO", traced);
    const { exif, icc, xmp, iptc } = await sharp(photo.bytes).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(photo.bytes).includes("SPECIMEN CAMERA")).toBe(false);
  });

  it("with a transparent ground gets a white one", async () => {
    const cut = await sharp(await samplePhoto())
      .ensureAlpha(0.9)
      .png()
      .toBuffer();
    const { channels } = await sharp((await accepted("PHOTO", cut)).bytes).metadata();
    expect(channels).toBe(3);
  });

  it("that cannot serve is refused with its own reason", async () => {
    expect(await problemOf("PHOTO", await samplePhoto(1600, 1200))).toBe("not-portrait");
    expect(await problemOf("PHOTO", await samplePhoto(700, 1900))).toBe("too-narrow");
    expect(await problemOf("PHOTO", await flat("#7799aa"))).toBe("one-colour");
    const dark = await sharp(await samplePhoto())
      .linear(0.2, 0)
      .toBuffer();
    expect(await problemOf("PHOTO", dark)).toBe("too-dark");
    const bright = await sharp(await samplePhoto())
      .linear(0.3, 205)
      .toBuffer();
    expect(await problemOf("PHOTO", bright)).toBe("too-bright");
    const grey = await sharp(await samplePhoto())
      .grayscale()
      .toBuffer();
    expect(await problemOf("PHOTO", grey)).toBe("not-in-colour");
    expect(await problemOf("PHOTO", await samplePdf())).toBe("photo-as-pdf");
  });
});

describe("a passport page", () => {
  it("is brought to 2000 pixels at most and keeps its proportions", async () => {
    const page = await accepted("PASSPORT_PAGE", await samplePassportPage(3000, 2120));
    expect(page).toMatchObject({ width: 2000, height: 1413, mediaType: "image/jpeg" });
  });

  it("may be in shades of grey", async () => {
    const grey = await sharp(await samplePassportPage())
      .grayscale()
      .png()
      .toBuffer();
    expect(await problemOf("PASSPORT_PAGE", grey)).toBe("accepted");
  });

  it("too small to be read, or blank, is refused", async () => {
    expect(await problemOf("PASSPORT_PAGE", await samplePassportPage(600, 420))).toBe("too-small");
    expect(await problemOf("PASSPORT_PAGE", await flat("white"))).toBe("one-colour");
  });

  it("is drawn from the first page of a PDF", async () => {
    const page = await accepted("PASSPORT_PAGE", await samplePdf({ pages: 2 }));
    expect(page).toMatchObject({ height: 2000, mediaType: "image/jpeg" });
  });

  it("as a PDF with a picture that would unfold to 30,000 × 30,000 pixels is refused", async () => {
    expect(bombPdf().byteLength).toBeLessThan(1_000_000);
    expect(["one-colour", "pdf-too-complex", "broken"]).toContain(
      await problemOf("PASSPORT_PAGE", bombPdf()),
    );
    expect(await problemOf("PASSPORT_PAGE", bombPdf(1000))).toBe("accepted");
  });

  it("as a PDF is refused when encrypted, broken, or a whole book", async () => {
    expect(await problemOf("PASSPORT_PAGE", await samplePdf({ password: "secret" }))).toBe("pdf-encrypted");
    expect(await problemOf("PASSPORT_PAGE", Buffer.from("%PDF-1.7\nnothing more"))).toBe("broken");
    const whole = await samplePdf();
    expect(await problemOf("PASSPORT_PAGE", whole.subarray(0, 200))).toBe("broken");
    const book = await prepareDocument("PASSPORT_PAGE", await samplePdf({ pages: 11 }));
    expect(book).toEqual({ ok: false, problem: { kind: "pdf-too-many-pages", pages: 11 } });
  });
});

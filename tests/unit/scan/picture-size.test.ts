import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { pictureSize } from "#components/scan/picture-size.ts";

const picture = () => sharp({ create: { width: 321, height: 123, channels: 3, background: "white" } });

test("the size of a picture is read from its head", async () => {
  expect(pictureSize(await picture().png().toBuffer())).toEqual({ width: 321, height: 123 });
  expect(pictureSize(await picture().jpeg().toBuffer())).toEqual({ width: 321, height: 123 });
  expect(pictureSize(await picture().jpeg({ progressive: true }).toBuffer())).toEqual({
    width: 321,
    height: 123,
  });
});

test("a file that is not a picture, or truncated, has no size, and no file takes for ever", () => {
  for (const bytes of [new Uint8Array(), Uint8Array.of(0xff, 0xd8), new TextEncoder().encode("%PDF-1.7")])
    expect(pictureSize(bytes)).toBeUndefined();
  // Segments of zero length are followed to the end of the file and no further.
  const empty = new Uint8Array(10_000).fill(0xff, 0, 2);
  empty[1] = 0xd8;
  expect(pictureSize(empty)).toBeUndefined();
  for (let count = 0; count < 1000; count += 1) {
    const noise = Uint8Array.from([0xff, 0xd8, 0xff, ...randomBytes(200)]);
    expect(() => pictureSize(noise)).not.toThrow();
  }
});

import { open } from "node:fs/promises";
import sharp from "sharp";

const [width, height] = [1280, 720];
/** A hand with a sheet of paper is never quite still. */
const turns = [0, 2, 4, 2, 0, -2, -4, -2];

/**
 * Writes a film for Chromium's fake camera (YUV4MPEG2): a picture held in front of it, in the middle of a grey room.
 */
export async function writeCameraVideo(file: string, picture: Buffer): Promise<void> {
  const film = await open(file, "w");
  await film.write(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  for (const turn of turns) {
    const paper = await sharp(picture)
      .resize({ width: height - 100, height: height - 100, fit: "inside" })
      .rotate(turn, { background: "white" })
      .toBuffer();
    const light = await sharp({ create: { width, height, channels: 3, background: "#9a9a9a" } })
      .composite([{ input: paper }])
      .greyscale()
      .raw()
      .toBuffer();
    await film.write("FRAME\n");
    await film.write(light.subarray(0, width * height));
    // Grey has no colour: both planes of it are in the middle.
    await film.write(Buffer.alloc((width * height) / 2, 128));
  }
  await film.close();
}

import sharp, { type Sharp } from "sharp";

/** A picture made safe: re-encoded by this server, without metadata. */
export interface PreparedDocument {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/jpeg";
  readonly width: number;
  readonly height: number;
}

/** Encodes the output of a pipeline again, so that it contains pixels and nothing else. */
export async function prepared(image: Sharp): Promise<PreparedDocument> {
  const { data, info } = await image.jpeg({ quality: 88 }).toBuffer({ resolveWithObject: true });
  return { bytes: data, mediaType: "image/jpeg", width: info.width, height: info.height };
}

export interface Look {
  /** Mean luminance, 0 black to 255 white. */
  readonly brightness: number;
  /** Standard deviation of the channel with the most variation: 0 is a single flat colour. */
  readonly contrast: number;
  /** Mean distance between the channels of a pixel: 0 is greyscale. */
  readonly colour: number;
}

/** Measures brightness, contrast and colour of a prepared picture, on a small copy. */
export async function lookOf({ bytes }: PreparedDocument): Promise<Look> {
  const { data, info } = await sharp(bytes)
    .resize(128, 128, { fit: "inside" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = info.width * info.height;
  const sum = [0, 0, 0];
  const squares = [0, 0, 0];
  let spread = 0;
  for (let at = 0; at < pixels * info.channels; at += info.channels) {
    const channels = [0, 1, 2].map((channel) => data[at + (info.channels === 3 ? channel : 0)] ?? 0);
    channels.forEach((value, channel) => {
      sum[channel] = (sum[channel] ?? 0) + value;
      squares[channel] = (squares[channel] ?? 0) + value * value;
    });
    spread += Math.max(...channels) - Math.min(...channels);
  }
  const [red = 0, green = 0, blue = 0] = sum.map((value) => value / pixels);
  const deviations = squares.map((value, channel) =>
    Math.sqrt(Math.max(0, value / pixels - ((sum[channel] ?? 0) / pixels) ** 2)),
  );
  return {
    brightness: 0.2126 * red + 0.7152 * green + 0.0722 * blue,
    contrast: Math.max(...deviations),
    colour: spread / pixels,
  };
}

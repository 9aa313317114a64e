import type { BarcodeReader, ReadBarcode } from "./barcode-reader.ts";

/** In pixels: enough for a seal that fills a third of the frame, and fast on a cheap phone. */
const longSide = 1280;
/** Pause between two frames, so that the browser stays responsive. */
const pauseMs = 60;

/**
 * Searches a playing video until it shows an accepted barcode.
 * @param signal ends the search
 * @returns the barcode, or undefined when the search was ended
 */
export async function scanVideo(
  video: HTMLVideoElement,
  read: BarcodeReader,
  isWanted: (code: ReadBarcode) => boolean,
  signal: AbortSignal,
): Promise<ReadBarcode | undefined> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  while (context !== null && !signal.aborted) {
    const scale = Math.min(1, longSide / Math.max(video.videoWidth, video.videoHeight, 1));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (canvas.width > 0 && canvas.height > 0) {
      context.drawImage(video, 0, 0, canvas.width, canvas.height);
      const codes = await read(context.getImageData(0, 0, canvas.width, canvas.height));
      const found = codes.find(isWanted);
      if (found && !signal.aborted) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return undefined;
}

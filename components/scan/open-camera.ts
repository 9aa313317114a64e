import { ok, problem, type Result } from "#lib/domain/result.ts";

export type CameraProblem = "denied" | "no-camera" | "in-use" | "unsupported";

/** Names of the browser's errors (Media Capture and Streams, 10.2.2). */
const problems: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "no-camera",
  OverconstrainedError: "no-camera",
  NotReadableError: "in-use",
  AbortError: "in-use",
};

/**
 * Opens the camera on the back of the device and plays it in `video`.
 * @returns a function that switches the camera off
 */
export async function openCamera(video: HTMLVideoElement): Promise<Result<() => void, CameraProblem>> {
  // Undefined on pages without TLS.
  if (!navigator.mediaDevices) return problem("unsupported");
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
    video.srcObject = stream;
    await video.play();
    return ok(() => {
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    });
  } catch (fault) {
    const known = fault instanceof DOMException ? problems[fault.name] : undefined;
    if (known === undefined) throw fault;
    return problem(known);
  }
}

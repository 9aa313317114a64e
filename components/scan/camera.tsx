import { useEffect, useRef } from "react";
import type { BarcodeReader, ReadBarcode } from "./barcode-reader.ts";
import { type CameraProblem, openCamera } from "./open-camera.ts";
import { scanVideo } from "./scan-video.ts";

interface Props {
  readonly read: BarcodeReader;
  readonly isWanted: (code: ReadBarcode) => boolean;
  /**
   * Called once, after the camera has been switched off, with an accepted barcode or with the reason why there is no
   * picture.
   */
  readonly onCode: (code: ReadBarcode) => void;
  readonly onProblem: (problem: CameraProblem) => void;
  /** Text alternative of the picture. */
  readonly label: string;
}

/** Shows the camera's picture and searches it for a barcode. Switches the camera off when it is unmounted. */
export function Camera({ read, isWanted, onCode, onProblem, label }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef({ onCode, onProblem });
  latest.current = { onCode, onProblem };
  useEffect(() => {
    const end = new AbortController();
    void search(video.current, end.signal);
    return () => end.abort();

    async function search(element: HTMLVideoElement | null, signal: AbortSignal): Promise<void> {
      if (element === null) return;
      const opened = await openCamera(element);
      if (!opened.ok) {
        if (!signal.aborted) latest.current.onProblem(opened.problem);
        return;
      }
      try {
        const code = await scanVideo(element, read, isWanted, signal);
        if (code) latest.current.onCode(code);
      } finally {
        opened.value();
      }
    }
  }, [read, isWanted]);
  return <video ref={video} className="portal-camera" aria-label={label} playsInline muted />;
}

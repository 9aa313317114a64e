import { useEffect, useRef } from "react";
import type { BarcodeReader, ReadBarcode } from "./barcode-reader.ts";
import { type CameraProblem, openCamera } from "./open-camera.ts";
import { scanVideo } from "./scan-video.ts";

interface Props {
  readonly read: BarcodeReader;
  readonly isWanted: (code: ReadBarcode) => boolean;
  /** Called once: with a barcode that is wanted, or with why there is no picture. The camera is off by then. */
  readonly onCode: (code: ReadBarcode) => void;
  readonly onProblem: (problem: CameraProblem) => void;
  /** Name of the picture for those who do not see it. */
  readonly label: string;
}

/** The camera's picture, searched while it is shown. Switches the camera off when it goes away. */
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

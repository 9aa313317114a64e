"use client";

import { useEffect, useState } from "react";
import { ScrollBox } from "#components/ui/scroll-box.tsx";

interface Props {
  readonly href: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly texts: {
    readonly tools: string;
    readonly larger: string;
    readonly smaller: string;
    readonly turn: string;
    readonly reset: string;
    readonly open: string;
  };
}

const scales = [1, 1.5, 2, 3, 4];

/**
 * A picture in its own frame, which can be enlarged, turned, and scrolled, also by the arrow keys. Without JavaScript
 * it is the picture with a link to its full size.
 */
export function DocumentViewer({ href, alt, width, height, texts }: Props) {
  const [step, setStep] = useState(0);
  const [turns, setTurns] = useState(0);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const scale = scales[step] ?? 1;
  const shown = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const onSide = turns % 2 === 1;
  return (
    <div className="portal-viewer">
      {isReady && (
        <fieldset className="portal-viewer__tools" aria-label={texts.tools}>
          <Tool text={texts.larger} onPress={() => setStep(Math.min(step + 1, scales.length - 1))} />
          <Tool text={texts.smaller} onPress={() => setStep(Math.max(step - 1, 0))} />
          <Tool text={texts.turn} onPress={() => setTurns((turns + 1) % 4)} />
          <Tool
            text={texts.reset}
            onPress={() => {
              setStep(0);
              setTurns(0);
            }}
          />
        </fieldset>
      )}
      <ScrollBox className="portal-viewer__frame" label={alt}>
        <div
          className="portal-viewer__sheet"
          style={
            step === 0 && turns === 0
              ? undefined
              : {
                  width: onSide ? shown.height : shown.width,
                  height: onSide ? shown.width : shown.height,
                }
          }
        >
          <img
            className={`portal-picture portal-viewer__picture portal-viewer__picture--turned-${turns}`}
            src={href}
            alt={alt}
            width={shown.width}
            height={shown.height}
            style={step === 0 && turns === 0 ? undefined : { width: shown.width, maxWidth: "none" }}
          />
        </div>
      </ScrollBox>
      <a className="govuk-link" href={href} target="_blank" rel="noreferrer">
        {texts.open}
      </a>
    </div>
  );
}

function Tool({ text, onPress }: { readonly text: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary portal-viewer__tool"
      onClick={onPress}
    >
      {text}
    </button>
  );
}

import { authenticatorUri } from "#lib/accounts/second-factor/totp.ts";
import { qrCode } from "#lib/platform/barcodes/qr-code.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** ISO/IEC 18004, 5.3.8: four light modules on each side. */
const quiet = 4;

interface Props {
  readonly locale: Locale;
  /** Base32. */
  readonly secret: string;
  readonly email: string;
}

/** The data for an authenticator app, as a picture and as text. */
export function AuthenticatorSetup({ locale, secret, email }: Props) {
  const t = translator(locale, "staff-accounts");
  return (
    <ol className="govuk-list govuk-list--number">
      <li>{t("enrol.step-app")}</li>
      <li>
        {t("enrol.step-scan")}
        <QrFigure text={authenticatorUri(secret, email, t("enrol.issuer"))} alt={t("enrol.qr")} />
      </li>
      <li>
        {t("enrol.step-type")}
        <br />
        <span className="govuk-!-font-weight-bold">{t("enrol.key")}:</span>{" "}
        <code className="portal-key" translate="no">
          {secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}
        </code>
      </li>
      <li>{t("enrol.step-code")}</li>
    </ol>
  );
}

function QrFigure({ text, alt }: { readonly text: string; readonly alt: string }) {
  const { side, dark } = qrCode(text);
  const squares = Array.from(dark, (isDark, at) =>
    isDark ? `M${at % side} ${Math.floor(at / side)}h1v1h-1z` : "",
  );
  const box = side + 2 * quiet;
  return (
    <svg className="portal-qr" role="img" aria-label={alt} viewBox={`${-quiet} ${-quiet} ${box} ${box}`}>
      <rect x={-quiet} y={-quiet} width={box} height={box} fill="#fff" />
      <path d={squares.join("")} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { ListedToken } from "#lib/host-api/list-tokens.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { revokeTokenAction } from "../actions.ts";

interface Props {
  readonly locale: Locale;
  readonly tokens: readonly ListedToken[];
}

const columns = ["name", "start", "scopes", "created", "used", "state", "action"] as const;

/** The tokens of a property, each with only its beginning. */
export function TokensTable({ locale, tokens }: Props) {
  const t = translator(locale, "host-api");
  return (
    <Table
      caption={t("tokens")}
      captionHidden
      head={columns.map((column) => t(`head.${column}`))}
      rows={tokens.map((token) => ({
        id: token.id,
        cells: [
          token.name,
          <code key="start">{token.start}…</code>,
          token.scopes.map((scope) => textOf(t, `scope.${scope}`)).join(", "),
          formatInstant(locale, token.createdAt),
          token.lastUsedAt ? formatInstant(locale, token.lastUsedAt) : t("never"),
          <Tag key="state" colour={token.revokedAt ? "grey" : "green"}>
            {t(token.revokedAt ? "revoked" : "living")}
          </Tag>,
          token.revokedAt ? (
            ""
          ) : (
            <form key="action" action={revokeTokenAction}>
              <input type="hidden" name="tokenId" value={token.id} />
              <input type="hidden" name="propertyId" value={token.propertyId} />
              <button type="submit" className="govuk-button govuk-button--warning govuk-!-margin-bottom-0">
                {t("revoke")}
                <span className="govuk-visually-hidden"> {t("revoke-hidden", { name: token.name })}</span>
              </button>
            </form>
          ),
        ],
      }))}
    />
  );
}

import type { FieldName } from "./read-payment.ts";

export type PayLanguage = "en" | "ru";

type PayTexts = {
  title: string;
  banner: string;
  back: string;
  payTo: string;
  total: string;
  method: string;
  card: string;
  bank: string;
  fields: Record<FieldName, string>;
  hints: { expiry: string; number: string; account: string };
  pay: string;
  problem: string;
  errors: Record<FieldName, string>;
  refused: Record<string, string>;
  bankTitle: string;
  bankText: string;
  bankComplete: string;
  bankFail: string;
  expiredTitle: string;
  expiredText: string;
  missing: string;
};

export const payTexts: Record<PayLanguage, PayTexts> = {
  en: {
    title: "Payment",
    banner: "Test mode: no money moves here. Never enter a real card.",
    back: "Go back without paying",
    payTo: "Pay to",
    total: "Total",
    method: "How would you like to pay?",
    card: "Card",
    bank: "Bank debit (delayed)",
    fields: {
      name: "Name on the card or account",
      email: "Email address",
      number: "Card number",
      expiry: "Expiry date",
      cvc: "Security code (CVC)",
      account: "Account number",
    },
    hints: {
      expiry: "For example 04/30",
      number:
        "Test cards: 4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined, 4000 0025 0000 3155 asks for confirmation.",
      account: "Test accounts: 000123456789 pays after a while, 000222222227 fails after a while.",
    },
    pay: "Pay",
    problem: "There is a problem",
    errors: {
      name: "Enter the name of the holder",
      email: "Enter an email address such as name@example.com",
      number: "Enter the card number as it stands on the card",
      expiry: "Enter an expiry date that is not over, such as 04/30",
      cvc: "Enter the 3 or 4 digits of the security code",
      account: "Enter the account number, 4 to 17 digits",
    },
    refused: {
      generic_decline: "Your card was declined. Nothing was charged. Try another card.",
      insufficient_funds: "There is not enough money on the card. Nothing was charged.",
      expired_card: "The card has expired. Nothing was charged.",
      incorrect_cvc: "The security code is wrong. Nothing was charged.",
      test_mode_live_card: "Only test cards work here. Nothing was charged.",
      payment_intent_authentication_failure:
        "The payment was not confirmed. Nothing was charged. You can try again.",
    },
    bankTitle: "Confirm the payment with your bank",
    bankText: "The card's bank asks whether it is you. In test mode you choose the answer.",
    bankComplete: "Confirm",
    bankFail: "Refuse",
    expiredTitle: "This payment page is no longer valid",
    expiredText: "Nothing was charged. Go back and start the payment again.",
    missing: "There is no such payment page",
  },
  ru: {
    title: "Оплата",
    banner: "Тестовый режим: деньги не списываются. Не вводите данные настоящей карты.",
    back: "Вернуться без оплаты",
    payTo: "Получатель:",
    total: "Итого",
    method: "Как вы хотите заплатить?",
    card: "Банковская карта",
    bank: "Списание со счёта (с задержкой)",
    fields: {
      name: "Имя владельца карты или счёта",
      email: "Электронная почта",
      number: "Номер карты",
      expiry: "Срок действия",
      cvc: "Код безопасности (CVC)",
      account: "Номер счёта",
    },
    hints: {
      expiry: "Например, 04/30",
      number:
        "Тестовые карты: 4242 4242 4242 4242 — оплата пройдёт, 4000 0000 0000 0002 — отказ, 4000 0025 0000 3155 — запрос подтверждения.",
      account: "Тестовые счета: 000123456789 — оплата пройдёт позже, 000222222227 — отказ придёт позже.",
    },
    pay: "Оплатить",
    problem: "Проверьте данные",
    errors: {
      name: "Введите имя владельца",
      email: "Введите адрес почты, например name@example.com",
      number: "Введите номер так, как он указан на карте",
      expiry: "Введите срок действия, который ещё не истёк, например 04/30",
      cvc: "Введите 3 или 4 цифры кода безопасности",
      account: "Введите номер счёта, от 4 до 17 цифр",
    },
    refused: {
      generic_decline: "Банк отклонил платёж. Деньги не списаны. Попробуйте другую карту.",
      insufficient_funds: "На карте недостаточно средств. Деньги не списаны.",
      expired_card: "Срок действия карты истёк. Деньги не списаны.",
      incorrect_cvc: "Код безопасности неверен. Деньги не списаны.",
      test_mode_live_card: "Здесь принимаются только тестовые карты. Деньги не списаны.",
      payment_intent_authentication_failure:
        "Платёж не подтверждён. Деньги не списаны. Можно попробовать ещё раз.",
    },
    bankTitle: "Подтвердите платёж в своём банке",
    bankText: "Банк хочет убедиться, что платите вы. В тестовом режиме ответ выбираете вы.",
    bankComplete: "Подтвердить",
    bankFail: "Отклонить",
    expiredTitle: "Эта страница оплаты больше не действует",
    expiredText: "Деньги не списаны. Вернитесь и начните оплату заново.",
    missing: "Такой страницы оплаты нет",
  },
};

/** The session's language if this page has it; otherwise the one of the two that the browser prefers. */
export function payLanguage(locale: string | null, acceptLanguage: string | undefined): PayLanguage {
  if (locale && locale !== "auto") return locale === "ru" ? "ru" : "en";
  const liked = (acceptLanguage ?? "")
    .split(",")
    .map((part, place) => {
      const [tag = "", ...options] = part.trim().toLowerCase().split(";");
      const quality = options.find((option) => option.trim().startsWith("q="))?.split("=")[1] ?? "1";
      return { language: tag.split("-")[0], quality: Number(quality), place };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place);
  return liked.find(({ language }) => language === "en" || language === "ru")?.language === "ru"
    ? "ru"
    : "en";
}

/** What may be remembered of the means of payment: never a number, only its last four digits. */
export type PaymentFacts = {
  method: "card" | "us_bank_account";
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
  holder: string;
  email: string | null;
};

/** The details of a means of payment that may be stored: only the last four digits of a number. */
export type PaymentFacts = {
  method: "card" | "us_bank_account";
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
  holder: string;
  email: string | null;
};

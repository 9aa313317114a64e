import { eligibility } from "./eligibility.ts";
import { idNumber } from "./id-number.ts";
import { noticeDeadline } from "./notice-deadline.ts";
import type { Operation } from "./operation.ts";
import { passportCheck } from "./passport-check.ts";
import { territories } from "./territories.ts";
import { visaTerms } from "./visa-terms.ts";

/** The questions of the public interface, in the order of the documentation. */
export const operations: readonly Operation[] = [
  territories,
  eligibility,
  visaTerms,
  passportCheck,
  noticeDeadline,
  idNumber,
];

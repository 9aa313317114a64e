import type { FileProblem as PageProblem } from "#lib/platform/uploads/file-problem.ts";

/** The faults of an upload's content; each has its own text under `problem.<kind>` in the documents messages. */
export type FileProblem =
  | PageProblem
  /** A photo must be a picture, not a document. */
  | { readonly kind: "photo-as-pdf" }
  | { readonly kind: "not-portrait" }
  | { readonly kind: "too-narrow" }
  | { readonly kind: "not-in-colour" };

/** Why an upload was not stored. */
export type DocumentProblem =
  | FileProblem
  /** No such application, or someone else's: the same answer. */
  | { readonly kind: "not-found" }
  /** Documents change only while the applicant may change the answers. */
  | { readonly kind: "not-editable" }
  | { readonly kind: "too-often"; readonly retryAfterSeconds: number };

import type { FileProblem as PageProblem } from "#lib/platform/uploads/file-problem.ts";

/** The fault of an upload's content; its text is `problem.<kind>` in the documents messages. */
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
  /** The actor has no application with this id. */
  | { readonly kind: "not-found" }
  /** Documents can be changed only while the applicant may change the answers. */
  | { readonly kind: "not-editable" }
  | { readonly kind: "too-often"; readonly retryAfterSeconds: number };

/** What is wrong with an upload's content; each has its own text under `problem.<kind>` in the documents messages. */
export type FileProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-big" }
  | { readonly kind: "wrong-type" }
  /** A photo must be a picture, not a document. */
  | { readonly kind: "photo-as-pdf" }
  /** The picture unfolds to more pixels than any camera takes. */
  | { readonly kind: "too-many-pixels" }
  | { readonly kind: "broken" }
  | { readonly kind: "too-small"; readonly width: number; readonly height: number }
  | { readonly kind: "not-portrait" }
  | { readonly kind: "too-narrow" }
  | { readonly kind: "too-dark" }
  | { readonly kind: "too-bright" }
  | { readonly kind: "one-colour" }
  | { readonly kind: "not-in-colour" }
  | { readonly kind: "pdf-encrypted" }
  | { readonly kind: "pdf-too-many-pages"; readonly pages: number }
  | { readonly kind: "pdf-too-complex" };

/** Why an upload was not stored. */
export type DocumentProblem =
  | FileProblem
  /** No such application, or somebody else's: the same answer. */
  | { readonly kind: "not-found" }
  /** Documents change only while the applicant may change the answers. */
  | { readonly kind: "not-editable" }
  | { readonly kind: "too-often"; readonly retryAfterSeconds: number };

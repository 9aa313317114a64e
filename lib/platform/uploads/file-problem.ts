/** The fault of an uploaded page or picture; its text is `problem.<kind>` in the documents messages. */
export type FileProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-big" }
  | { readonly kind: "wrong-type" }
  /** The picture has more pixels than any camera takes. */
  | { readonly kind: "too-many-pixels" }
  | { readonly kind: "broken" }
  | { readonly kind: "too-small"; readonly width: number; readonly height: number }
  | { readonly kind: "too-dark" }
  | { readonly kind: "too-bright" }
  | { readonly kind: "one-colour" }
  | { readonly kind: "pdf-encrypted" }
  | { readonly kind: "pdf-too-many-pages"; readonly pages: number }
  | { readonly kind: "pdf-too-complex" };

/** Why a key command was refused. */
export type KeyProblem =
  | { readonly reason: "keys-exist" }
  | { readonly reason: "name-unfit"; readonly wanted: string }
  | { readonly reason: "not-a-certificate"; readonly file: string }
  | { readonly reason: "ca-not-self-signed" }
  | { readonly reason: "issuer-not-installed"; readonly issuer: string }
  | { readonly reason: "not-valid-now"; readonly from: string; readonly to: string }
  | { readonly reason: "no-key-waits"; readonly role: string }
  | { readonly reason: "seal-profile"; readonly wanted: string }
  | { readonly reason: "already-installed"; readonly reference: string }
  | { readonly reason: "no-such-certificate"; readonly reference: string };

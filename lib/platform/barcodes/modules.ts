/** A square barcode as rows of modules, dark (1) or light (0), without quiet zone. */
export type Modules = { readonly side: number; readonly dark: ArrayLike<number> };

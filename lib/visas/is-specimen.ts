/**
 * Is every visa marked SPECIMEN? Yes: a visa counts only when it carries the seal of an installed signer, and this
 * portal has no signer's keys. The answer changes where keys are read, and nowhere else.
 */
export const isSpecimen = (): boolean => true;

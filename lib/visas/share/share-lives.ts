/** The possible lifetimes of a code, in hours. */
export const SHARE_LIVES = [1, 24, 168] as const;

export type ShareLife = (typeof SHARE_LIVES)[number];

/** The lifetime named by a form, or undefined when it is not one of those offered. */
export const shareLife = (text: string): ShareLife | undefined =>
  SHARE_LIVES.find((hours) => String(hours) === text);

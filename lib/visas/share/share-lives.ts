/** How long a code may live, in hours. */
export const SHARE_LIVES = [1, 24, 168] as const;

export type ShareLife = (typeof SHARE_LIVES)[number];

/** The life that a form names, or undefined when it names none of those offered. */
export const shareLife = (text: string): ShareLife | undefined =>
  SHARE_LIVES.find((hours) => String(hours) === text);

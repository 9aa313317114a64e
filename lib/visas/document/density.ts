/** Type sizes and gaps in points for one attempt at filling the page. */
export type Density = {
  readonly label: number;
  readonly value: number;
  readonly emphasis: number;
  readonly rule: number;
  readonly gap: number;
};

/** From comfortable to tight: the page uses the first that fits. No text is smaller than 5 points. */
export const densities: readonly Density[] = [
  { label: 6.8, value: 12, emphasis: 14, rule: 9.6, gap: 10 },
  { label: 6.6, value: 11, emphasis: 13, rule: 9, gap: 9 },
  { label: 6.4, value: 10, emphasis: 11, rule: 8.5, gap: 7 },
  { label: 6.2, value: 9, emphasis: 10, rule: 8, gap: 6 },
  { label: 6, value: 8, emphasis: 8.5, rule: 7.5, gap: 5 },
  { label: 5.6, value: 7, emphasis: 7, rule: 6.5, gap: 4 },
  { label: 5.2, value: 6, emphasis: 6, rule: 6, gap: 3 },
  { label: 5, value: 5, emphasis: 5, rule: 5.5, gap: 2 },
];

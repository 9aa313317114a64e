/** Numbers of events by name, printed at the end. */
export interface Counts {
  add(name: string, more?: number): void;
  of(name: string): number;
  all(): readonly (readonly [string, number])[];
}

export function newCounts(): Counts {
  const counts = new Map<string, number>();
  return {
    add: (name, more = 1) => void counts.set(name, (counts.get(name) ?? 0) + more),
    of: (name) => counts.get(name) ?? 0,
    all: () => [...counts].sort(([left], [right]) => left.localeCompare(right)),
  };
}

/** Number of uploads decoded at the same time; each takes a core and up to some hundred megabytes. */
const places = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when a place is free, so that many concurrent uploads wait instead of exhausting the machine. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= places) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** How many uploads may be unfolded at once; each takes a core and up to some hundred megabytes. */
const places = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when a place is free: many uploads at once wait for each other instead of exhausting the machine. */
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

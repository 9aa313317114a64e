/**
 * Calls `stop` once: on Ctrl-C, on SIGTERM, or when the parent process that opened a channel has ended. The process
 * ends when `stop` is done.
 */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const once = async () => {
    if (stopping) return;
    stopping = true;
    try {
      await stop();
      process.exit(0);
    } catch (fault) {
      process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
      process.exit(1);
    }
  };
  process.on("SIGINT", once);
  process.on("SIGTERM", once);
  process.on("disconnect", once);
  // The parent may have ended already.
  if (process.connected === false) void once();
}

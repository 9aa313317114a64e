/** A setting a sandbox program cannot do without; the error names the variable, never its neighbours. */
export function requiredSetting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** A port number from the environment, 0-65535. */
export function portSetting(name: string): number {
  const port = Number(requiredSetting(name));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${name} is not a port number`);
  return port;
}

// The time zones this computer knows, by their IANA names.

/** All of them, and the one in use even if it is unknown here. */
export function timeZones(inUse: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes(inUse) || !inUse ? known : [inUse, ...known];
}

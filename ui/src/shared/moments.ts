// Dates, times and durations as people type them. Native time inputs follow the process locale, so we read text.

const pad = (n: number) => String(n).padStart(2, "0");

/** `20/11/2026`, `20.11.26`, `20-11-2026`, `2026-11-20` or `20/11` (this year) as `2026-11-20`; nothing if it is no day. */
export function parseDate(text: string, thisYear = new Date().getFullYear()): string | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const local = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(typed);
  if (!iso && !local) return null;
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]].map(Number) : [local![3] === undefined ? thisYear : Number(local![3]), Number(local![2]), Number(local![1])];
  const full = year! < 100 ? 2000 + year! : year!;
  const at = new Date(Date.UTC(full, month! - 1, day!));
  if (at.getUTCFullYear() !== full || at.getUTCMonth() !== month! - 1 || at.getUTCDate() !== day!) return null;
  return `${full}-${pad(month!)}-${pad(day!)}`;
}

/** `2026-11-20` as `20/11/2026`, the form that is typed. */
export function showDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${day}/${month}/${year}`;
}

/** `8h30`, `08:30`, `8 h`, `0830` as minutes from midnight; nothing if it is no time. */
export function parseTime(text: string): number | null {
  const found = /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?$/i.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim());
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  return (hours < 24 && minutes < 60) || (hours === 24 && minutes === 0) ? hours * 60 + minutes : null;
}

/** Minutes from midnight as `08:30`. */
export const showTime = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/** `45`, `45 min`, `4 h`, `1h30`, `2 j`, `2 d` as minutes; nothing if it is no duration. */
export function parseDuration(text: string): number | null {
  const typed = text.trim().toLowerCase();
  const days = /^(\d+)\s*(?:j|d|jours?|days?)$/.exec(typed);
  if (days) return Number(days[1]) * 1440;
  const hours = /^(\d+)\s*(?:h|heures?|hours?)\s*(?:(\d{1,2})\s*(?:min|m)?)?$/.exec(typed);
  if (hours) return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  const minutes = /^(\d+)\s*(?:min|m|minutes?)?$/.exec(typed);
  return minutes ? Number(minutes[1]) : null;
}

/** How far a zone is ahead of UTC at an instant, in minutes. */
function offset(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const there = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  // The parts know no seconds: neither must what they are compared with.
  return there / 60_000 - Math.floor(at.getTime() / 60_000);
}

/** An instant as the wall clock of a zone shows it: `20/11/2026 08:30`, the form that is typed. */
export function showMoment(iso: string, zone: string): string {
  const at = new Date(iso);
  const there = new Date(at.getTime() + offset(at, zone) * 60_000).toISOString();
  return `${showDate(there.slice(0, 10))} ${there.slice(11, 16)}`;
}

/** `20/11/2026 08:30` on the wall clock of a zone as an instant in UTC; nothing if it is none. */
export function parseMoment(text: string, zone: string, thisYear?: number): string | null {
  const found = /^(\S+?),?\s+(?:à\s+|at\s+)?(.+)$/.exec(text.trim());
  const day = found && parseDate(found[1]!, thisYear);
  const minutes = found && parseTime(found[2]!);
  if (!day || minutes === null) return null;
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const guess = wall - offset(new Date(wall), zone) * 60_000;
  return new Date(wall - offset(new Date(guess), zone) * 60_000).toISOString().replace(".000Z", "Z");
}

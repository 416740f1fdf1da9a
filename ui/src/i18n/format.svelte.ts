// Dates, times and numbers as the organisation reads them: its time zone, 24-hour clock, the language of the interface.

import { currentLanguage } from "./index.svelte";

let zone = $state("Europe/Paris");

/** Times are shown in this zone (IANA name); an unknown name leaves the zone as it was. */
export function setZone(name: string): void {
  try {
    new Intl.DateTimeFormat("fr", { timeZone: name });
    zone = name;
  } catch {
    // A name that is being typed, or that this computer does not know.
  }
}

export function currentZone(): string {
  return zone;
}

function locale(): string {
  return currentLanguage() === "fr" ? "fr-FR" : "en-GB";
}

const formats = new Map<string, Intl.DateTimeFormat>();

function write(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale()} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale(), { timeZone, hourCycle: "h23", ...options })));
  const text = format.format(at);
  // French says "1er janvier"; Intl does not.
  return locale() === "fr-FR" ? text.replace(/(^|\s)1 (?=\p{L})/u, "$11er ") : text;
}

function instant(iso: string, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : write(at, zone, options);
}

function calendarDay(isoDate: string, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(`${isoDate}T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? isoDate : write(at, "UTC", options);
}

/** "10:52" */
export const time = (iso: string) => instant(iso, { hour: "2-digit", minute: "2-digit" });
/** "12 nov. 2026" of an instant */
export const day = (iso: string) => instant(iso, { day: "numeric", month: "short", year: "numeric" });
/** "12 nov. 2026 à 10:52" */
export const dayTime = (iso: string) => `${day(iso)}, ${time(iso)}`;
/** "12 nov., 10:52", where the year goes without saying */
export const shortDayTime = (iso: string) => `${instant(iso, { day: "numeric", month: "short" })}, ${time(iso)}`;
/** "lundi 23 nov., 08:00" */
export const weekdayTime = (iso: string) => `${instant(iso, { weekday: "long", day: "numeric", month: "short" })}, ${time(iso)}`;
/** "vendredi 20 novembre 2026" of an instant */
export const longDay = (iso: string) => instant(iso, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "20 nov. 2026" of a calendar day such as `2026-11-20`, whatever the zone. */
export const date = (isoDate: string) => calendarDay(isoDate, { day: "numeric", month: "short", year: "numeric" });
/** "nov. 2026" of a calendar day. */
export const month = (isoDate: string) => calendarDay(isoDate, { month: "short", year: "numeric" });
/** "12/12" of a calendar day, where it must be short. */
export const dayMonth = (isoDate: string) => calendarDay(isoDate, { day: "2-digit", month: "2-digit" });
/** "vendredi 20 novembre" of a calendar day. */
export const longDate = (isoDate: string) => calendarDay(isoDate, { weekday: "long", day: "numeric", month: "long" });

/** "il y a 3 sem.", "aujourd’hui": how long ago a calendar day was, seen from another. */
export function ago(isoDate: string, today: string): string {
  const days = Math.round((Date.parse(isoDate) - Date.parse(today)) / 86_400_000);
  const [amount, unit] = days > -14 ? [days, "day" as const] : days > -60 ? [Math.round(days / 7), "week" as const] : days > -730 ? [Math.round(days / 30.44), "month" as const] : [Math.round(days / 365.25), "year" as const];
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto", style: unit === "week" ? "short" : "long" }).format(amount, unit);
}

export const number = (n: number) => new Intl.NumberFormat(locale()).format(n);

/** "4,1 Mo" */
export function bytes(n: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let size = n;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) { size /= 1000; unit += 1; }
  return new Intl.NumberFormat(locale(), { style: "unit", unit: units[unit], unitDisplay: unit === 0 ? "long" : "short", maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0 }).format(size);
}

/** "4 h 30", "45 min", "2 j" of a number of minutes. */
export function minutes(n: number): string {
  if (n >= 1440 && n % 1440 === 0) return `${n / 1440} ${currentLanguage() === "fr" ? "j" : "d"}`;
  if (n < 60) return `${n} min`;
  const rest = n % 60;
  return rest === 0 ? `${Math.floor(n / 60)} h` : `${Math.floor(n / 60)} h ${String(rest).padStart(2, "0")}`;
}

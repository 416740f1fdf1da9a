import { expect, test } from "vitest";
import { parseDate, parseDuration, parseMoment, parseTime, showDate, showMoment, showTime } from "../src/shared/moments";

test("a_day_is_read_in_each_form_people_write", () => {
  for (const text of ["20/11/2026", "20.11.26", "20-11-2026", "2026-11-20", " 20/11/2026 ", "20 11 2026"]) expect(parseDate(text), text).toBe("2026-11-20");
  expect(parseDate("20/11", 2027)).toBe("2027-11-20");
  expect(showDate("2026-11-20")).toBe("20/11/2026");
});

test("a_day_that_does_not_exist_is_refused", () => {
  for (const text of ["31/02/2026", "32/01/2026", "11/20/2026", "demain", "", "2026", "29/02/2025"]) expect(parseDate(text), text).toBeNull();
  expect(parseDate("29/02/2028")).toBe("2028-02-29");
});

test("a_time_is_read_in_each_form_people_write", () => {
  for (const text of ["8h30", "08:30", "8.30", "8 h 30", "0830", "8H30"]) expect(parseTime(text), text).toBe(510);
  expect(parseTime("8h")).toBe(480);
  expect(parseTime("24:00")).toBe(1440);
  expect(showTime(510)).toBe("08:30");
});

test("a_time_that_does_not_exist_is_refused", () => {
  for (const text of ["25h", "8h75", "8:60", "midi", "", "24:30"]) expect(parseTime(text), text).toBeNull();
});

test("a_duration_is_read_in_minutes_hours_and_days", () => {
  expect(["45", "45 min", "4 h", "1h30", "1 h 05", "2 j", "2 days"].map(parseDuration)).toEqual([45, 45, 240, 90, 65, 2880, 2880]);
  for (const text of ["bientôt", "", "-5", "1,5 h"]) expect(parseDuration(text), text).toBeNull();
});

test("a_moment_on_the_clock_of_a_zone_is_an_instant_and_back_also_across_daylight_saving", () => {
  const cases = [["20/11/2026 08:30", "Europe/Paris", "2026-11-20T07:30:00Z"], ["20/07/2026 8h30", "Europe/Paris", "2026-07-20T06:30:00Z"], ["20/11/2026, 08:30", "America/Martinique", "2026-11-20T12:30:00Z"], ["25/10/2026 12:00", "Europe/Paris", "2026-10-25T11:00:00Z"]] as const;
  for (const [text, zone, iso] of cases) {
    expect(parseMoment(text, zone), text).toBe(iso);
    expect(parseMoment(showMoment(iso, zone), zone)).toBe(iso);
  }
  expect(parseMoment("20/11/2026", "Europe/Paris")).toBeNull();
  expect(showMoment("2026-11-20T07:30:59Z", "Europe/Paris")).toBe("20/11/2026 08:30");
});

// Times of an incident: it lasts for days, so another day than today is named.

import { day, time, weekdayTime } from "../../i18n/format.svelte";
import { incident } from "../../state/incident.svelte";

export const moment = (iso: string): string => (day(iso) === day(incident.now) ? time(iso) : weekdayTime(iso));

/** From one instant to another: the day is said once. */
export const span = (from: string, to: string): [string, string] => [moment(from), day(from) === day(to) ? time(to) : moment(to)];

// When the plan is to be reviewed again (PL4).

import { clock } from "../../../state/clock.svelte";
import { plan } from "../../../state/plan.svelte";

/** At least once a year, unless the plan says otherwise. */
const MONTHS = 12;

/** The day of the next review; nothing where there was none. */
export function nextReview(): string | null {
  const { reviewed_on, review_months } = plan.organisation;
  if (!reviewed_on) return null;
  const due = new Date(`${reviewed_on}T00:00:00Z`);
  const day = due.getUTCDate();
  due.setUTCMonth(due.getUTCMonth() + (review_months ?? MONTHS));
  // The 31st of a shorter month is its last day.
  if (due.getUTCDate() !== day) due.setUTCDate(0);
  return due.toISOString().slice(0, 10);
}

/** Whether that day is past, or there never was a review. */
export function isReviewOverdue(): boolean {
  const due = nextReview();
  return due === null || due < clock.today;
}

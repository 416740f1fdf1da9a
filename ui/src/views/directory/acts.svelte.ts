// What is done to people from every tab of the directory: copying a number, noting that it was tried, naming a row.

import { attempt } from "../../shared/attempt";
import { current } from "../../backend/backend";
import type { Assignment, Person } from "../../backend/types";
import { ago } from "../../i18n/format.svelte";
import { t } from "../../i18n/index.svelte";
import { say } from "../../shared/status.svelte";
import { clock } from "../../state/clock.svelte";
import { firstNumber, fullName, plan, titleOf } from "../../state/plan.svelte";

/** A record the detail dialog shows. */
export type Shown = { kind: "role" | "person" | "company" | "rotation" | "team"; id: string };

export const nameOf = ({ kind, id }: Shown): string => titleOf(kind, id) || t.directory.unnamed[kind];

/** Runs a change; a refusal is said in the status line. Says whether it worked. */
export async function change(run: () => Promise<unknown>, done?: string): Promise<boolean> {
  const problem = await attempt(run);
  if (problem) say(problem, "warn");
  else if (done) say(done);
  return problem === null;
}

export async function copy(number: string): Promise<void> {
  await change(() => current().copy_text(number), t.search.copied(number));
}

/** Copies the number to dial first. */
export async function copyNumberOf(person: Person | undefined): Promise<void> {
  if (!person) say(t.directory.nobody_to_copy, "warn");
  else if (!firstNumber(person)) say(t.directory.no_number_to_copy(fullName(person)), "warn");
  else await copy(firstNumber(person));
}

/** Notes that the numbers of a person were tried today, and by whom. */
export async function verifyToday(person: Person): Promise<void> {
  await change(async () => {
    await current().confirm_contact(person.id);
    await plan.fetch();
  }, t.directory.verified_now(fullName(person)));
}

/** How long ago the numbers were tried, and whether that is too long (the plan says how many months). */
export function verification(person: Person): { words: string; overdue: boolean } {
  if (!person.verified_on) return { words: t.directory.never_verified, overdue: true };
  const due = new Date(`${person.verified_on}T00:00:00Z`);
  due.setUTCMonth(due.getUTCMonth() + (plan.organisation.verify_months ?? 6));
  const overdue = due.toISOString().slice(0, 10) < clock.today;
  const when = ago(person.verified_on, clock.today);
  return { words: overdue ? t.directory.verify_again(when) : t.directory.verified(when), overdue };
}

/** Who holds a role, with the assignments, the principal first. */
export function heldBy(role: string): { held: Assignment; person: Person }[] {
  return plan.now.assignments
    .filter((held) => held.role === role)
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
    .flatMap((held) => {
      const person = plan.people.get(held.person);
      return person ? [{ held, person }] : [];
    });
}

/** Gives a role to a person, after those who hold it; a company's role brings its people their company. */
export async function assign(role: string, person: string): Promise<boolean> {
  const rank = heldBy(role).length + 1;
  const name = fullName(plan.people.get(person) ?? { first_name: "", last_name: "" });
  return change(() => plan.add("assignment", { role, person, rank }), t.directory.role.added(name, t.codes.rank(rank)));
}

/** Sorts names as a reader of the interface expects. */
export const byName = (a: Person, b: Person): number =>
  `${a.last_name} ${a.first_name}`.localeCompare(`${b.last_name} ${b.first_name}`, document.documentElement.lang, { sensitivity: "base" });

// How a test shows a tab of an incident, and reads what was done in it.

import { screen, within } from "@testing-library/svelte";
import type { Component } from "svelte";
import { FakeBackend } from "../src/backend/fake/fake";
import { viewOf } from "../src/backend/fake/incident";
import type { Act, IncidentView } from "../src/backend/types";
import { incident } from "../src/state/incident.svelte";
import { open, show } from "./show";

/** Shows a tab of the incident as it stands in the view. */
export async function tabOf(tab: Component, view: Partial<IncidentView> = {}, fake = new FakeBackend()) {
  fake.incidents.view = viewOf(view);
  incident.leave();
  await open(fake);
  await incident.open("incident-1");
  return show(tab, fake);
}

/** Everything that was done, in order. */
export const actsOf = (fake: FakeBackend): Act[] => fake.incidents.deeds.map(({ act }) => act);

export const region = async (name: string) => within(await screen.findByRole("region", { name }));

/** A label as it is written, whatever kind of space French puts into it. */
export const said = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s")}$`);

import { screen, waitFor } from "@testing-library/svelte";
import { beforeAll, expect, test } from "vitest";
import type { Reminder } from "../src/backend/types";
import { registerLineOf } from "../src/backend/fake/incident";
import { route } from "../src/state/route.svelte";
import App from "../src/shell/App.svelte";
import { screens } from "../src/views/table.svelte";
import { show } from "./show";

beforeAll(() => screens.loadAll());

const reminder = (change: Partial<Reminder> = {}): Reminder => ({
  key: "one", incident: "incident-1", number: "2026-014", exercise: false, occasion: "soon", clock: "update", label: "", due_at: "2026-11-20T10:15:00Z", ...change,
});

test("what_comes_due_is_said_until_it_is_read", async () => {
  const { backend, user } = await show(App);
  backend.remind([reminder()]);
  expect(await screen.findByText(/Prochaine communication/)).toBeTruthy();
  expect(screen.getByText(/à faire avant 11:15/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Lu" }));
  expect(screen.queryByText(/Prochaine communication/)).toBeNull();
});

test("late_takes_the_place_of_soon_and_leads_to_its_incident", async () => {
  const { backend, user } = await show(App);
  backend.remind([reminder()]);
  backend.remind([reminder({ key: "two", occasion: "late" })]);
  expect(await screen.findByText(/délai passé depuis 11:15/)).toBeTruthy();
  expect(screen.queryByText(/à faire avant/)).toBeNull();
  const said = screen.getByText(/délai passé/).closest(".reminder") as HTMLElement;
  await user.click(said.querySelector("button") as HTMLElement);
  await waitFor(() => expect(route.view).toBe("incidents"));
  expect(backend.called("incident")).toEqual([["incident-1"]]);
});

test("quitting_asks_first_while_an_incident_is_open", async () => {
  const { backend, user } = await show(App);
  await user.keyboard("{Control>}q{/Control}");
  await waitFor(() => expect(backend.called("quit")).toHaveLength(1));
  const situation = await backend.situation();
  backend.situation = () => Promise.resolve({ ...situation, incidents: [{ line: registerLineOf(), now: situation.now, speed: 1, clocks: [], cell_open: false }] });
  await user.keyboard("{Control>}q{/Control}");
  expect(await screen.findByText(/2026-014/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Rester" }));
  expect(backend.called("quit")).toHaveLength(1);
});

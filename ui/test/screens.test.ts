import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { expect, test } from "vitest";
import { provide } from "../src/backend/backend";
import { FakeBackend } from "../src/backend/fake/fake";
import App from "../src/shell/App.svelte";
import { plan } from "../src/state/plan.svelte";
import Print from "../src/views/print/Print.svelte";
import Settings from "../src/views/settings/Settings.svelte";
import { VIEWS } from "../src/views/table.svelte";

/** Holds every screen but the first back, until a test lets one in. */
const coming = new Map<string, (loaded: Awaited<ReturnType<(typeof VIEWS)[number]["load"]>>) => void>();
for (const view of VIEWS.slice(1)) view.load = () => new Promise((let_in) => coming.set(view.name, let_in));

test("until_a_screen_is_loaded_the_one_before_stays_and_the_last_that_was_asked_for_is_shown", async () => {
  provide(new FakeBackend());
  const user = userEvent.setup();
  render(App);
  await waitFor(() => expect(plan.loaded).toBe(true));
  const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
  await screen.findByRole("heading", { level: 1, name: "Situation" });
  await user.keyboard("{Alt>}9{/Alt}");
  await user.keyboard("{Alt>}8{/Alt}");
  expect(heading()).toBe("Situation");
  coming.get("settings")!({ default: Settings });
  await tick();
  expect(heading()).toBe("Situation");
  coming.get("print")!({ default: Print });
  await screen.findByRole("heading", { level: 1, name: "Imprimer" });
  await user.keyboard("{Alt>}9{/Alt}");
  expect(heading()).toBe("Réglages");
});

test("the_other_screens_are_fetched_once_the_first_is_painted", async () => {
  coming.clear();
  provide(new FakeBackend());
  render(App);
  await waitFor(() => expect([...coming.keys()]).toEqual(["directory"]));
});

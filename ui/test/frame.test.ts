import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test } from "vitest";
import { provide } from "../src/backend/backend";
import { FakeBackend } from "../src/backend/fake/fake";
import App from "../src/shell/App.svelte";
import { plan } from "../src/state/plan.svelte";
import { route } from "../src/state/route.svelte";
import { session } from "../src/state/session.svelte";
import { screens } from "../src/views/table.svelte";
import { expectAccessible, LOOKS } from "./show";

beforeAll(() => screens.loadAll());

async function start(fake = new FakeBackend()) {
  provide(fake);
  const shown = render(App);
  const user = userEvent.setup();
  if (fake.state.phase === "open") await waitFor(() => expect(plan.loaded).toBe(true));
  return { fake, user, ...shown };
}

test("the_search_answers_while_typing_and_everything_is_reached_by_keyboard", async () => {
  const { fake, user } = await start();
  await user.keyboard("{Control>}k{/Control}");
  const box = await screen.findByRole("combobox", { name: "Personne, numéro, procédure" });
  await waitFor(() => expect(document.activeElement).toBe(box));
  await user.type(box, "ker");
  const options = await screen.findAllByRole("option");
  expect(options[0]?.textContent).toContain("Yann Kerbrat");
  expect(within(screen.getByRole("dialog")).getByRole("status").textContent).toBe("2 résultats");
  await user.keyboard("{Control>}c{/Control}");
  await waitFor(() => expect(fake.copied).toBe("06 39 98 55 10"));
  await user.keyboard("{ArrowDown}");
  expect(screen.getAllByRole("option")[1]?.getAttribute("aria-selected")).toBe("true");
  expect(box.getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option")[1]?.id);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Chercher dans la mallette" })).toBeNull());
  expect(route.view).toBe("directory");
});

test("the_answer_to_the_latest_words_wins", async () => {
  const { fake, user } = await start();
  const answers: ((hits: Awaited<ReturnType<typeof fake.search>>) => void)[] = [];
  fake.search = () => new Promise((resolve) => answers.push(resolve));
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox", { name: "Personne, numéro, procédure" }), "ma");
  const hit = (title: string) => ({ kind: "person" as const, id: title, title, detail: "", number: null, section: null });
  answers[1]!([hit("the later")]);
  expect(await screen.findByRole("option", { name: /the later/ })).toBeTruthy();
  answers[0]!([hit("the earlier")]);
  await Promise.resolve();
  expect(screen.queryByRole("option", { name: /the earlier/ })).toBeNull();
});

test("a_search_without_result_says_what_to_try", async () => {
  const { user } = await start();
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox", { name: "Personne, numéro, procédure" }), "zzz");
  await waitFor(() => expect(within(screen.getByRole("dialog")).getByRole("status").textContent).toContain("Essayez un autre mot"));
});

test("undo_and_redo_work_from_everywhere_and_say_what_they_did", async () => {
  const { user } = await start();
  await plan.set("person", "claire", "job", "Directrice");
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(plan.find("person", "claire")?.job).toBe("Directrice des systèmes d’information"));
  await waitFor(() => expect(document.querySelector(".line")?.textContent).toContain("Directrice → Directrice des systèmes"));
  await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  await waitFor(() => expect(plan.find("person", "claire")?.job).toBe("Directrice"));
  await user.keyboard("{Control>}y{/Control}");
  await waitFor(() => expect(document.querySelector(".line")?.textContent).toContain("Rien à rétablir."));
});

test("ctrl_z_in_a_field_that_is_being_typed_leaves_the_plan_alone", async () => {
  const { fake, user } = await start();
  await plan.set("person", "claire", "job", "Directrice");
  await user.keyboard("{Alt>}2{/Alt}");
  const box = document.createElement("input");
  box.dataset.dirty = "true";
  document.body.append(box);
  box.focus();
  await fireEvent.keyDown(box, { key: "z", ctrlKey: true });
  expect(fake.called("undo")).toEqual([]);
  box.remove();
});

test("a_read_only_mallette_says_why_and_offers_no_undo", async () => {
  await start(new FakeBackend({ session: { read_only: "in_use" } }));
  expect(screen.getByText(/déjà ouverte pour modification/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Annuler la dernière modification" })).toBeNull();
});

test("what_was_typed_before_a_crash_is_offered_again", async () => {
  const drafts = [{ kind: "person" as const, row: "claire", field: "job", value: "Directrice générale", at: "2026-11-20T09:40:00Z" }];
  const { fake, user } = await start(new FakeBackend({ session: { drafts } }));
  expect(await screen.findByText(/Directrice générale/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Reprendre" }));
  await waitFor(() => expect(plan.find("person", "claire")?.job).toBe("Directrice générale"));
  expect(screen.queryByText(/n’avait pas été enregistrée/)).toBeNull();
  expect(fake.state.drafts).toEqual([]);
});

test("a_draft_that_is_left_aside_is_forgotten", async () => {
  const drafts = [{ kind: "person" as const, row: "claire", field: "job", value: "Directrice générale", at: "2026-11-20T09:40:00Z" }];
  const { fake, user } = await start(new FakeBackend({ session: { drafts } }));
  await user.click(await screen.findByRole("button", { name: "Laisser de côté" }));
  await waitFor(() => expect(fake.called("drop_draft")).toHaveLength(1));
  expect(fake.called("set_field")).toEqual([]);
});

test("leaving_the_demonstration_comes_back_to_the_welcome_screen", async () => {
  const { user } = await start(new FakeBackend({ session: { demonstration: true } }));
  await user.click(screen.getByRole("button", { name: "Quitter la démonstration" }));
  expect(await screen.findByRole("heading", { name: "Bienvenue dans Mallette" })).toBeTruthy();
  expect(plan.loaded).toBe(false);
});

test("the_window_says_so_when_the_backend_cannot_even_start", async () => {
  const fake = new FakeBackend();
  fake.failNext("session", "io");
  provide(fake);
  render(App);
  expect((await screen.findByRole("alert")).textContent).toContain("La mallette n’a pas pu s’ouvrir");
});

test("alt_and_a_digit_go_to_a_screen_and_f1_lists_the_keys", async () => {
  const { user } = await start();
  await user.keyboard("{Alt>}1{/Alt}");
  expect(route.view).toBe("situation");
  await user.keyboard("{F1}");
  expect(within(await screen.findByRole("dialog", { name: "Raccourcis clavier" })).getByText("Chercher")).toBeTruthy();
});

test("the_history_of_a_field_says_who_when_from_and_to", async () => {
  const { user } = await start();
  await plan.set("organisation", "organisation", "name", "Ateliers du Canal SA");
  route.go("settings", { kind: "organisation", id: null });
  const name = await screen.findByLabelText("Nom de l’organisation");
  name.focus();
  await user.keyboard("{Control>}h{/Control}");
  const dialog = within(await screen.findByRole("dialog", { name: /Historique/ }));
  expect(await dialog.findByText("Claire Vasseur")).toBeTruthy();
  expect(dialog.getByText("Ateliers du Canal")).toBeTruthy();
  expect(dialog.getByText("Ateliers du Canal SA")).toBeTruthy();
});

test("the_session_is_followed_when_it_changes_on_its_own", async () => {
  const { fake } = await start();
  fake.tell({ read_only: "medium" });
  await waitFor(() => expect(session.readOnly).toBe(true));
});

for (const settings of LOOKS) {
  test(`the_frame_and_the_search_are_accessible_${settings.language}_${settings.theme}`, async () => {
    const { user, baseElement } = await start(new FakeBackend({ session: { settings } }));
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox", { name: /Person/ }), "a");
    await screen.findAllByRole("option");
    await expectAccessible(baseElement);
  });
}

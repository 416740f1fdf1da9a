import { screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeBackend } from "../src/backend/fake/fake";
import { findPage, heightOf, near, pageAt, place } from "../src/views/print/preview/pages";
import Print from "../src/views/print/Print.svelte";
import { expectAccessible, LOOKS, show } from "./show";

const VIEW = { width: 900, height: 700 };
const sizes = ["clientWidth", "clientHeight"] as const;

// jsdom lays nothing out: the pane of the pages has this size.
beforeEach(() => {
  for (const [at, name] of sizes.entries()) Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => [VIEW.width, VIEW.height][at] });
});
afterEach(() => {
  for (const name of sizes) delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
  vi.useRealTimers();
});

const look = (name: string) => screen.getByRole("button", { name: new RegExp(`^(Aperçu|Preview)\\s?: ${name}`) });
const sheets = () => screen.getAllByRole("figure").map((figure) => figure.querySelector("figcaption")!.textContent);
const now = () => within(screen.getByRole("group", { name: "Pages et affichage" })).getByRole("status").textContent;

async function opened(fake?: FakeBackend, name = "Plan complet") {
  const shown = await show(Print, fake);
  await shown.user.click(look(name));
  await waitFor(() => screen.getAllByRole("figure"));
  return shown;
}

test("the_pages_are_drawn_as_they_will_be_printed_with_their_marks_and_only_those_in_sight_are_asked_for", async () => {
  const { backend } = await opened();
  expect(backend.called("preview")).toEqual([["plan", { language: "fr", paper: "a4", large: false, duplex: true, incident: null, period: null, masked: false }]]);
  expect(sheets()[0]).toBe("0-1 · page 1 sur 46");
  await waitFor(() => expect(screen.getAllByRole("figure")[1]!.textContent).toContain("Chapitre I-1"));
  expect(sheets().length).toBeLessThan(5);
  expect(backend.called("preview_page").length).toBe(sheets().length);
  expect(document.querySelectorAll("figure svg text").length).toBeGreaterThan(10);
});

test("the_words_of_a_line_keep_the_space_between_them_and_their_place", async () => {
  const fake = new FakeBackend();
  const drawn = { kind: "text" as const, x: 40, y: 60, text: " Karim Haddad", size: 8, bold: false, anchor: "start" as const, tone: "ink" as const };
  fake.preview_page = async () => ({ width: 595, height: 842, alt: "Page", shapes: [drawn] });
  await opened(fake);
  const text = await waitFor(() => document.querySelector("figure svg text")!);
  expect(text.textContent).toBe(" Karim Haddad");
  expect(text.getAttribute("xml:space")).toBe("preserve");
  const scale = Number(/scale\(([\d.]+)\)/.exec(text.getAttribute("transform")!)![1]);
  expect(["x", "y", "font-size"].map((name) => Number(text.getAttribute(name)) * scale)).toEqual([40, 60, 8]);
});

test("the_sheet_is_paper_in_every_theme", async () => {
  await opened(new FakeBackend({ session: { settings: { language: "fr", theme: "dark" } } }));
  expect(screen.getAllByRole("figure").every((figure) => figure.querySelector("[data-paper]"))).toBe(true);
});

test("the_keys_turn_the_pages_and_go_to_either_end", async () => {
  const { user, backend } = await opened();
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Pages telles qu’elles seront imprimées"));
  await user.keyboard("{PageDown}{PageDown}");
  expect(now()).toBe("I-2 · page 3 sur 46");
  await user.keyboard("{PageUp}");
  expect(now()).toBe("I-1 · page 2 sur 46");
  await user.keyboard("{End}");
  expect(now()).toBe("VIII-3 · page 46 sur 46");
  await waitFor(() => expect(backend.called("preview_page")).toContainEqual([45]));
  expect(sheets()).not.toContain("0-1 · page 1 sur 46");
  await user.keyboard("{Home}{PageUp}");
  expect(now()).toBe("0-1 · page 1 sur 46");
});

test("a_page_is_found_by_its_mark_however_it_is_typed", async () => {
  const { user } = await opened();
  const go = screen.getByRole("combobox", { name: "Aller à la page" });
  await user.type(go, "iv - 3{Enter}");
  expect(now()).toBe("IV-3 · page 22 sur 46");
  await user.type(go, "7{Enter}");
  expect(now()).toBe("I-6 · page 7 sur 46");
  await user.type(go, "XL-9{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("XL-9");
  expect(now()).toBe("I-6 · page 7 sur 46");
});

test("the_page_stays_when_it_is_shown_whole", async () => {
  const { user } = await opened();
  const width = () => Number.parseFloat(screen.getAllByRole("figure")[0]!.style.width);
  await user.keyboard("{PageDown}");
  const wide = width();
  await user.click(screen.getByRole("button", { name: "Page entière" }));
  expect(screen.getByRole("button", { name: "Page entière" }).getAttribute("aria-pressed")).toBe("true");
  expect(width()).toBeLessThan(wide);
  expect(now()).toBe("I-1 · page 2 sur 46");
});

test("texts_that_cannot_be_printed_are_listed_with_their_fields", async () => {
  await opened();
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText("2 textes ne s’impriment pas en entier")).toBeTruthy();
  expect(dialog.getByText(/^Annuaire, Nom · 山田/)).toBeTruthy();
});

test("it_is_printed_and_saved_from_there", async () => {
  const { user, backend } = await opened();
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: /^Imprimer\s: Plan complet/ }));
  await waitFor(() => expect(backend.called("send_to_printer")).toEqual([["/home/claire/plan.pdf", "Plan complet"]]));
  expect(await dialog.findByText(/Confié à la fenêtre/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: /^Enregistrer en PDF\s: Plan complet/ }));
  await waitFor(() => expect(backend.called("print_document")).toHaveLength(2));
  expect(backend.called("send_to_printer")).toHaveLength(1);
});

test("a_preview_says_nothing_of_what_was_printed_before", async () => {
  const { user } = await show(Print);
  await user.click(screen.getByRole("button", { name: /^Enregistrer en PDF\s: Plan complet/ }));
  await screen.findByText(/plan\.pdf\s: 46 pages/);
  await user.click(look("Plan complet"));
  await waitFor(() => screen.getAllByRole("figure"));
  expect(screen.queryByText(/plan\.pdf\s: 46 pages/)).toBeNull();
  expect(screen.getByText("2 textes ne s’impriment pas en entier")).toBeTruthy();
});

test("a_preview_that_lasts_shows_its_progress_and_closing_it_gives_it_up", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const fake = new FakeBackend();
  fake.lasts = 10_000;
  const { user, backend } = await show(Print, fake);
  await user.click(look("Plan complet"));
  await vi.advanceTimersByTimeAsync(1500);
  expect(within(screen.getByRole("dialog")).getByRole("progressbar")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Fermer" }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(backend.called("give_up_printing")).toHaveLength(1);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a_preview_that_is_refused_says_why", async () => {
  const { user, backend } = await show(Print);
  backend.failNext("preview", "busy");
  await user.click(look("Annuaire"));
  await waitFor(() => expect(within(screen.getByRole("dialog")).getByRole("alert").textContent).toContain("une autre tâche"));
});

test("a_page_that_could_not_be_fetched_says_why", async () => {
  const fake = new FakeBackend();
  fake.failNext("preview_page", "not_open");
  await opened(fake);
  await waitFor(() => expect(screen.getAllByRole("figure")[0]!.textContent).toContain("Aucune mallette n’est ouverte"));
});

test("six_hundred_pages_of_both_shapes_make_only_a_few_and_each_can_be_reached", () => {
  const pages = Array.from({ length: 600 }, (_, at) => ({ mark: `I-${at + 1}`, ...(at % 5 === 4 ? { width: 842, height: 595 } : { width: 595, height: 842 }) }));
  for (const fit of ["width", "whole"] as const) {
    const placed = place(pages, fit, VIEW);
    expect(heightOf(placed, VIEW.height)).toBeGreaterThanOrEqual(placed[599]!.top + VIEW.height);
    for (const at of [0, 1, 4, 299, 598, 599]) {
      const [first, end] = near(placed, placed[at]!.top, VIEW.height);
      expect(first).toBeLessThanOrEqual(at);
      expect(end).toBeGreaterThan(at);
      expect(end - first).toBeLessThan(8);
      expect(pageAt(placed, placed[at]!.top + VIEW.height / 4)).toBe(at);
    }
    if (fit === "whole") expect(Math.max(...placed.map(({ height }) => height))).toBeLessThan(VIEW.height);
  }
});

test("a_mark_goes_before_a_number_and_nothing_is_nowhere", () => {
  const pages = ["0-1", "12", "II-1"].map((mark) => ({ mark, width: 1, height: 1 }));
  expect(["12", "3", "ii–1", "", "4", "x"].map((typed) => findPage(pages, typed))).toEqual([1, 2, 2, null, null, null]);
});

for (const settings of LOOKS) test(`the_preview_is_accessible_${settings.language}_${settings.theme}`, async () => {
  const { container } = await opened(new FakeBackend({ session: { settings } }), settings.language === "fr" ? "Plan complet" : "Whole plan");
  await expectAccessible(container);
});

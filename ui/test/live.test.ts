import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Component } from "svelte";
import { FakeBackend } from "../src/backend/fake/fake";
import { LiveDate, LiveFlag, LiveLine, LiveNumber } from "../src/shared/live";
import { commitAll } from "../src/shared/live/edit.svelte";
import { plan } from "../src/state/plan.svelte";
import { showWith } from "./show";

beforeEach(() => { vi.useFakeTimers({ shouldAdvanceTime: true }); });
afterEach(() => { vi.useRealTimers(); });

const job = { kind: "person", row: "claire", field: "job" };
const line = (props: Record<string, unknown> = job, fake?: FakeBackend) => showWith(LiveLine as unknown as Component<Record<string, unknown>>, props, fake);
const type = (text: string) => fireEvent.input(screen.getByRole("textbox"), { target: { value: text } });

test("what_is_typed_becomes_a_draft_and_after_a_rest_a_change_of_the_plan", async () => {
  const { backend } = await line();
  await type("Directrice");
  expect(screen.getByText("modification…")).toBeTruthy();
  await vi.advanceTimersByTimeAsync(250);
  expect(backend.called("save_draft")).toEqual([["person", "claire", "job", "Directrice"]]);
  expect(backend.called("set_field")).toEqual([]);
  await vi.advanceTimersByTimeAsync(1750);
  expect(backend.called("set_field")).toEqual([["person", "claire", "job", "Directrice"]]);
  expect(plan.find("person", "claire")?.job).toBe("Directrice");
  expect(screen.getByText("enregistré 10:52")).toBeTruthy();
});

test("leaving_the_field_saves_at_once", async () => {
  const { backend } = await line();
  await type("Directrice");
  await fireEvent.blur(screen.getByRole("textbox"));
  await waitFor(() => expect(backend.called("set_field")).toHaveLength(1));
  expect(backend.called("save_draft")).toEqual([]);
});

test("a_rest_after_a_space_leaves_the_space_until_one_leaves_the_field", async () => {
  const { backend } = await line();
  const box = screen.getByRole<HTMLInputElement>("textbox");
  await type("Directrice ");
  await vi.advanceTimersByTimeAsync(2000);
  expect(backend.called("set_field")).toEqual([["person", "claire", "job", "Directrice"]]);
  expect(box.value).toBe("Directrice ");
  await fireEvent.blur(box);
  await waitFor(() => expect(box.value).toBe("Directrice"));
});

test("leaving_the_screen_saves_what_was_typed", async () => {
  const { backend, unmount } = await line();
  await type("Directrice");
  unmount();
  await waitFor(() => expect(backend.called("set_field")).toEqual([["person", "claire", "job", "Directrice"]]));
});

test("closing_the_window_saves_every_field_that_is_being_typed", async () => {
  const { backend } = await line();
  await type("Directrice");
  await commitAll();
  expect(backend.called("set_field")).toHaveLength(1);
});

test("saved_is_not_said_before_the_backend_has_answered", async () => {
  const { backend } = await line();
  let answer: (saved: { at: string; entry: string }) => void = () => undefined;
  backend.set_field = () => new Promise((resolve) => (answer = resolve));
  await type("Directrice");
  await fireEvent.blur(screen.getByRole("textbox"));
  await waitFor(() => expect(screen.getByText("enregistrement…")).toBeTruthy());
  expect(screen.queryByText(/enregistré/)).toBeNull();
  answer({ at: "2026-11-20T09:53:00Z", entry: "e" });
  await waitFor(() => expect(screen.getByText("enregistré 10:53")).toBeTruthy());
});

test("an_error_says_so_under_the_field_and_keeps_the_text", async () => {
  const { backend } = await line();
  backend.failNext("set_field", "disk_full");
  await type("Directrice");
  await fireEvent.blur(screen.getByRole("textbox"));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Le disque est plein"));
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Directrice");
  expect(screen.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("non enregistré")).toBeTruthy();
  expect(plan.find("person", "claire")?.job).not.toBe("Directrice");
});

test("typing_on_while_it_is_saved_loses_no_letter", async () => {
  const { backend } = await line();
  const save = backend.set_field;
  let release: () => void = () => undefined;
  backend.set_field = async (...given) => { await new Promise<void>((resolve) => (release = resolve)); return save(...given); };
  await type("Directrice");
  await fireEvent.blur(screen.getByRole("textbox"));
  await vi.advanceTimersByTimeAsync(1);
  await type("Directrice générale");
  release();
  await vi.advanceTimersByTimeAsync(2000);
  release();
  await waitFor(() => expect(plan.find("person", "claire")?.job).toBe("Directrice générale"));
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Directrice générale");
});

test("typing_the_old_value_again_changes_nothing_and_drops_the_draft", async () => {
  const { backend } = await line();
  const old = plan.find("person", "claire")!.job;
  await type(`${old}!`);
  await vi.advanceTimersByTimeAsync(300);
  await type(old);
  await fireEvent.blur(screen.getByRole("textbox"));
  await waitFor(() => expect(backend.called("drop_draft")).toHaveLength(1));
  expect(backend.called("set_field")).toEqual([]);
});

test("a_read_only_mallette_shows_plain_text", async () => {
  await line(job, new FakeBackend({ session: { read_only: "medium" } }));
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByText("Directrice des systèmes d’information")).toBeTruthy();
});

test("undo_shows_the_old_value_in_the_field_at_once", async () => {
  await line();
  const old = screen.getByRole<HTMLInputElement>("textbox").value;
  await type("Directrice");
  await fireEvent.blur(screen.getByRole("textbox"));
  await waitFor(() => expect(plan.find("person", "claire")?.job).toBe("Directrice"));
  await plan.undo();
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe(old));
});

test("a_row_that_changes_under_the_field_gets_nothing_of_what_was_typed_for_the_other", async () => {
  const { backend, rerender } = await line();
  await type("Directrice");
  await rerender({ ...job, row: "marc" });
  await vi.advanceTimersByTimeAsync(2000);
  expect(backend.called("set_field")).toEqual([["person", "claire", "job", "Directrice"]]);
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Directeur général adjoint"));
});

test("a_date_is_read_as_it_is_written_and_refused_when_it_is_none", async () => {
  const { backend } = await showWith(LiveDate as unknown as Component<Record<string, unknown>>, { kind: "person", row: "claire", field: "verified_on" });
  await type("20.11.26");
  await fireEvent.blur(screen.getByRole("textbox"));
  await waitFor(() => expect(backend.called("set_field")).toEqual([["person", "claire", "verified_on", "2026-11-20"]]));
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("20/11/2026"));
  await type("32/11/2026");
  await fireEvent.blur(screen.getByRole("textbox"));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Ce n’est pas une date"));
  expect(backend.called("set_field")).toHaveLength(1);
});

test("a_duration_is_typed_in_hours_and_kept_in_minutes", async () => {
  const { backend } = await showWith(LiveNumber as unknown as Component<Record<string, unknown>>, { kind: "milestone", row: plan.now.milestones[0]?.id ?? "", field: "offset_minutes", as: "duration" });
  await type("1h30");
  backend.failNext("set_field", "not_found");
  await fireEvent.blur(screen.getByRole("textbox"));
  await waitFor(() => expect(backend.called("set_field")[0]?.[3]).toBe(90));
});

test("a_box_saves_when_it_is_ticked", async () => {
  const { backend } = await showWith(LiveFlag as unknown as Component<Record<string, unknown>>, { kind: "seat", row: "seat-none", field: "permanent" });
  backend.failNext("set_field", "not_found");
  await fireEvent.click(screen.getByRole("checkbox"));
  await waitFor(() => expect(backend.called("set_field")[0]?.[3]).toBe(true));
});

// Which field's history is on the screen; the shell holds the one dialog.

import type { Place } from "./edit.svelte";

class HistoryState {
  shown = $state.raw<{ place: Place; label: string } | null>(null);
}

export const fieldHistory = new HistoryState();

export function showHistory(place: Place, label: string): void {
  fieldHistory.shown = { place, label };
}

/** The history of the field that has the focus (Ctrl+H). */
export function showHistoryOfFocus(): void {
  const live = document.activeElement?.closest<HTMLElement>("[data-history-kind]");
  if (!live) return;
  const { historyKind: kind, historyRow: row, historyField: field } = live.dataset;
  const label = document.activeElement?.getAttribute("aria-label") ?? live.querySelector("label")?.textContent ?? field ?? "";
  showHistory({ kind, row, field } as Place, label);
}

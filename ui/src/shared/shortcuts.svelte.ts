// Keyboard shortcuts: one place that listens, and a list the help can show.

import { untrack } from "svelte";

export type Shortcut = { /** such as "Ctrl+K", "Alt+1", "F1" */ keys: string; label: () => string; run: (event: KeyboardEvent) => void };

let shortcuts = $state.raw<Shortcut[]>([]);

export function allShortcuts(): Shortcut[] {
  return shortcuts;
}

/** Adds shortcuts; the function it gives takes them away again (return it from an `$effect`). */
export function addShortcuts(added: Shortcut[]): () => void {
  // Who adds shortcuts does not follow the list.
  const change = (next: (list: Shortcut[]) => Shortcut[]) => untrack(() => (shortcuts = next(shortcuts)));
  change((list) => [...list, ...added]);
  return () => void change((list) => list.filter((shortcut) => !added.includes(shortcut)));
}

function pressed(event: KeyboardEvent): string {
  const key = event.code.startsWith("Digit") && event.altKey ? event.code.slice(5) : event.key;
  const named = key.length === 1 ? key.toUpperCase() : key;
  const shift = event.shiftKey && /^([A-Z]|.{2,})$/.test(named) ? "Shift+" : "";
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift}${named}`;
}

const writesText = (element: Element | null): boolean =>
  element?.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]") ?? false;

/**
 * Runs the shortcut of a key press. In a text field a bare character or arrow belongs to the text, in a dialog to the
 * dialog; and Ctrl+Z belongs to what is being typed.
 */
export function onShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const keys = pressed(event);
  const typing = document.activeElement;
  const bare = keys.length === 1 || /^Arrow/.test(keys);
  if (bare && document.querySelector("dialog[open]")) return;
  if (writesText(typing) && (bare || (/^Ctrl\+(Shift\+)?[ZY]$/.test(keys) && typing?.hasAttribute("data-dirty")))) return;
  const found = shortcuts.findLast((shortcut) => shortcut.keys === keys);
  if (!found) return;
  event.preventDefault();
  found.run(event);
}

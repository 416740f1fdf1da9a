// Which screen is shown, and which row it should bring into sight.

import type { Kind } from "../backend/types";

export type ViewName = "situation" | "directory" | "plan" | "documents" | "print" | "settings";

/** A row a screen was opened for: a search result, a finding. */
export type Target = { kind: Kind; id: string | null; section?: string | null };

class RouteState {
  view = $state<ViewName>("situation");
  /** The screen that shows the row opens its tab or chapter, and calls `reached` once it stands on the screen. */
  target = $state.raw<Target | null>(null);

  go(view: ViewName, target: Target | null = null): void {
    this.view = view;
    this.target = target;
  }

  reached(): void {
    this.target = null;
  }
}

export const route = new RouteState();

/** Brings the element with `data-row="ID"` into sight and focuses it. Says whether there was one. */
export function reveal(id: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  if (!element) return false;
  element.scrollIntoView?.({ block: "center" });
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.dataset.found = "";
  element.addEventListener("blur", () => delete element.dataset.found, { once: true });
  return true;
}

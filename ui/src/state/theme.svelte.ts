// Light, dark or high contrast, as chosen or as the system says.

import type { DeviceSettings } from "../backend/types";

type Theme = DeviceSettings["theme"];

let chosen: Theme = "system";

const asks = (query: string) => window.matchMedia?.(`(${query})`).matches ?? false;

function paint(): void {
  const system = asks("prefers-contrast: more") ? "contrast" : asks("prefers-color-scheme: dark") ? "dark" : "light";
  document.documentElement.dataset.theme = chosen === "system" ? system : chosen;
}

export function setTheme(theme: Theme): void {
  chosen = theme;
  paint();
}

/** Follows the system while the choice is "system". Returns the function that stops following. */
export function followSystem(): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].map((query) => window.matchMedia?.(query)).filter(Boolean);
  queries.forEach((query) => query.addEventListener("change", paint));
  paint();
  return () => queries.forEach((query) => query.removeEventListener("change", paint));
}

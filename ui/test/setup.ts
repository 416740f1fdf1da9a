// jsdom knows <dialog> but cannot show it; the rest of the window is told to stay still.

import { beforeEach } from "vitest";
import { setLanguage } from "../src/i18n/index.svelte";
import { fieldHistory } from "../src/shared/live/history.svelte";
import { status } from "../src/shared/status.svelte";
import { improvements } from "../src/state/improvements.svelte";
import { incident } from "../src/state/incident.svelte";
import { incidents } from "../src/state/incidents.svelte";
import { plan } from "../src/state/plan.svelte";
import { review } from "../src/state/review.svelte";
import { route } from "../src/state/route.svelte";
import { session } from "../src/state/session.svelte";
import { choices } from "../src/state/choices.svelte";

HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
  (this.querySelector<HTMLElement>("[autofocus]") ?? this.querySelector<HTMLElement>("input, button"))?.focus();
};
HTMLDialogElement.prototype.close = function () {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event("close"));
};

class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(window, { ResizeObserver: StillObserver, IntersectionObserver: StillObserver, CSS: { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } });

// axe asks for a canvas to tell icons from letters, and lives without one.
HTMLCanvasElement.prototype.getContext = () => null;

beforeEach(() => {
  setLanguage("fr");
  session.reset();
  plan.forget();
  incidents.forget();
  incident.leave();
  review.leave();
  improvements.forget();
  status.hush();
  route.go("situation");
  fieldHistory.shown = null;
  choices.reset();
});

// The screens, in the order of the rail: one line each. Which screen shows which kind of record is in state/route.
// The first is part of what the window loads; the others come when they are asked for, or once the first is painted.

import type { Component } from "svelte";
import type { IconName } from "../shared/icons";
import type { ViewName } from "../state/route.svelte";
import Situation from "./situation/Situation.svelte";

export type View = { name: ViewName & IconName; load: () => Promise<{ default: Component }> };

export const VIEWS: View[] = [
  { name: "situation", load: () => Promise.resolve({ default: Situation }) },
  { name: "directory", load: () => import("./directory/Directory.svelte") },
  { name: "plan", load: () => import("./plan/Plan.svelte") },
  { name: "documents", load: () => import("./documents/Documents.svelte") },
  { name: "incidents", load: () => import("./incidents/Incidents.svelte") },
  { name: "exercises", load: () => import("./exercises/Exercises.svelte") },
  { name: "improvements", load: () => import("./improvements/Improvements.svelte") },
  { name: "print", load: () => import("./print/Print.svelte") },
  { name: "settings", load: () => import("./settings/Settings.svelte") },
];

/** The screens that are loaded. */
class Screens {
  #loaded = $state.raw<Partial<Record<ViewName, Component>>>({ situation: Situation });

  /** A screen, if it is here already. */
  of(name: ViewName): Component | undefined {
    return this.#loaded[name];
  }

  async load(name: ViewName): Promise<void> {
    const view = VIEWS.find((view) => view.name === name);
    if (!view || this.#loaded[name]) return;
    const { default: screen } = await view.load();
    this.#loaded = { ...this.#loaded, [name]: screen };
  }

  /** Loads what is left, one after the other: whoever works meanwhile waits for none of it. */
  async loadAll(): Promise<void> {
    for (const { name } of VIEWS) await this.load(name);
  }
}

export const screens = new Screens();

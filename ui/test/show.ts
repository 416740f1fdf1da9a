// How a test shows a screen: the fake backend behind it, the plan loaded, and axe to judge it.

import { render } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Component } from "svelte";
import { expect } from "vitest";
import { provide } from "../src/backend/backend";
import { FakeBackend } from "../src/backend/fake/fake";
import type { DeviceSettings } from "../src/backend/types";
import { plan } from "../src/state/plan.svelte";
import { session } from "../src/state/session.svelte";

/** Provides the fake, opens its session and, if a mallette is open, loads its plan. */
export async function open(fake = new FakeBackend()): Promise<FakeBackend> {
  provide(fake);
  session.take(await fake.session());
  if (session.phase === "open") await plan.fetch();
  fake.calls = [];
  return fake;
}

/** Shows a screen over an open mallette. */
export async function show(screen: Component, fake?: FakeBackend) {
  const backend = await open(fake);
  return { backend, user: userEvent.setup(), ...render(screen) };
}

/** The same, for fields and screens that take properties. */
export async function showWith<Props extends Record<string, unknown>>(component: Component<Props>, props: Props, fake?: FakeBackend) {
  const backend = await open(fake);
  return { backend, user: userEvent.setup(), ...render(component as Component, { props }) };
}

/** No violation of WCAG 2.2 AA in what is shown. Colours are judged in the real window: jsdom paints none. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, region: { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}

/** Every combination a screen must bear. */
export const LOOKS: DeviceSettings[] = (["fr", "en"] as const).flatMap((language) => (["light", "dark"] as const).map((theme) => ({ language, theme })));

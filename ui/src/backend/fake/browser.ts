// The fake as an address of the development server asks for it: ?phase=welcome&language=en&theme=dark&read_only=medium&plan=starter&lasts=4000

import type { DeviceSettings, ReadOnlyReason, Session } from "../types";
import { FakeBackend } from "./fake";
import { starterPlan } from "./starter";

export function fakeForBrowser(query: string): FakeBackend {
  const asked = new URLSearchParams(query);
  const fake = new FakeBackend({
    plan: asked.get("plan") === "starter" ? starterPlan() : undefined,
    session: {
      phase: (asked.get("phase") ?? "open") as Session["phase"],
      keyring: (asked.get("keyring") ?? "found") as Session["keyring"],
      read_only: asked.get("read_only") as ReadOnlyReason | null,
      demonstration: asked.has("demonstration"),
      settings: { language: asked.get("language") ?? "fr", theme: asked.get("theme") ?? "system" } as DeviceSettings,
    },
  });
  fake.lasts = Number(asked.get("lasts") ?? 0);
  return fake;
}

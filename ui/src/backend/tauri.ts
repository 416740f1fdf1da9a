// The real backend: with the generated bindings, the only file that knows Tauri.

import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { Backend } from "./backend";
import { commands } from "./bindings";
import type { Reminder, Session } from "./types";

/** A listener that can be taken away before it was ready. */
function until(listening: Promise<() => void>): () => void {
  return () => void listening.then((stop) => stop());
}

export const tauri: Backend = {
  ...commands,
  copy_text: (text) => navigator.clipboard.writeText(text),
  on_file_drop: (handler) =>
    until(getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "drop") handler(payload.paths);
    })),
  on_reminders: (handler) => until(listen<Reminder[]>("reminders", ({ payload }) => handler(payload))),
  on_session: (handler) => until(listen<Session>("session", ({ payload }) => handler(payload))),
};

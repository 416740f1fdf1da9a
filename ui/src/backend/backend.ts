// The one way from the window to everything outside it.

import type { commands } from "./bindings";
import type { CommandError, Reminder, Session } from "./types";

/** Everything the window can ask for. A refusal rejects with a CommandError. */
export type Backend = typeof commands & {
  copy_text(text: string): Promise<void>;
  /** Files dropped on the window; the answer ends the listening. */
  on_file_drop(handler: (paths: string[]) => void): () => void;
  /** Reminders have come due. */
  on_reminders(handler: (reminders: Reminder[]) => void): () => void;
  /** The session changed by itself. */
  on_session(handler: (session: Session) => void): () => void;
};

let provided: Backend | null = null;

/** Says which backend the window works with: the real one, or the fake of the tests. */
export function provide(backend: Backend): void {
  provided = backend;
}

/** The backend in use. */
export function current(): Backend {
  if (!provided) throw new Error("no backend provided");
  return provided;
}

/** The error of a command, whatever was thrown. */
export function asCommandError(thrown: unknown): CommandError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "detail" in thrown) return thrown as CommandError;
  return { code: "internal", detail: {} };
}

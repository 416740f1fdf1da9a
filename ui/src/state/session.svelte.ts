// The session: which mallette is open, how, and who is at the keyboard.

import { asCommandError, current } from "../backend/backend";
import type { CommandError, DeviceSettings, Session } from "../backend/types";
import { setLanguage } from "../i18n/index.svelte";
import { setTheme } from "./theme.svelte";

class SessionState {
  /** Nothing until the backend has answered. */
  now = $state.raw<Session | null>(null);
  /** Why the backend could not even say in which state it is. */
  failure = $state.raw<CommandError | null>(null);
  /** When `now` came in, on the clock of the page. */
  takenAt = 0;

  /** The first-launch guide is at work: a mallette may be open already, but the guide is not over. */
  guided = $state(false);

  readonly phase = $derived(this.now?.phase ?? null);
  readonly readOnly = $derived(this.now?.read_only != null);

  /** Takes over what a command answered. */
  take(session: Session): void {
    this.takenAt = performance.now();
    this.now = session;
    setLanguage(session.settings.language);
    setTheme(session.settings.theme);
  }

  /** Asks the backend, and follows it from then on. Returns the function that stops following. */
  start(): () => void {
    const backend = current();
    backend.session().then((session) => this.take(session), (thrown) => (this.failure = asCommandError(thrown)));
    return backend.on_session((session) => this.take(session));
  }

  /** Language and theme change on the screen at once; the file follows. */
  async choose(settings: DeviceSettings): Promise<void> {
    setLanguage(settings.language);
    setTheme(settings.theme);
    this.take(await current().set_device_settings(settings));
  }

  async setWho(person: string | null): Promise<void> {
    this.take(await current().set_who(person));
  }

  /** Forgets everything; for the tests. */
  reset(): void {
    this.now = null;
    this.failure = null;
    this.guided = false;
  }
}

export const session = new SessionState();

// The one line that says what just happened; read aloud politely.

export type Said = { text: string; tone: "ok" | "warn"; serial: number };

class StatusState {
  said = $state.raw<Said | null>(null);
  #serial = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says it for eight seconds, or until the next thing is said. */
  say(text: string, tone: Said["tone"] = "ok"): void {
    this.said = { text, tone, serial: ++this.#serial };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hush(), 8000);
  }

  hush(): void {
    this.said = null;
  }
}

export const status = new StatusState();
export const say = (text: string, tone?: Said["tone"]): void => status.say(text, tone);

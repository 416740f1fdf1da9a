// Choosing from a list under a field by the keys of the ARIA combobox pattern.

import type { Named } from "./complete";

export class Choosing {
  chosen = $state(0);
  #options: () => Named[];
  #pick: (option: Named) => void;
  #close: () => void;

  constructor(options: () => Named[], pick: (option: Named) => void, close: () => void) {
    this.#options = options;
    this.#pick = pick;
    this.#close = close;
  }

  /** Takes a key if the list is open and the key is one of its own; says whether it did. */
  key(event: KeyboardEvent): boolean {
    const options = this.#options();
    if (options.length === 0 || event.ctrlKey || event.altKey || event.metaKey) return false;
    const at = Math.min(this.chosen, options.length - 1);
    if (event.key === "ArrowDown") this.chosen = (at + 1) % options.length;
    else if (event.key === "ArrowUp") this.chosen = (at + options.length - 1) % options.length;
    else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) this.#pick(options[at]!);
    else if (event.key === "Escape") this.#close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}

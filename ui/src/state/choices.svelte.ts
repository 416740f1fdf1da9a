// How things are printed, remembered for as long as the window is open.

import type { PrintOptions } from "../backend/types";
import { plan } from "./plan.svelte";

class Choices {
  /** Nothing until somebody chose: the language of the plan. */
  #language = $state<PrintOptions["language"] | null>(null);
  paper = $state<PrintOptions["paper"]>("a4");
  large = $state(false);
  duplex = $state(true);

  get language(): PrintOptions["language"] {
    return this.#language ?? (plan.organisation.language === "en" ? "en" : "fr");
  }

  set language(language: PrintOptions["language"]) {
    this.#language = language;
  }

  /** As the backend takes them. */
  get options(): PrintOptions {
    return { language: this.language, paper: this.paper, large: this.large, duplex: this.duplex, incident: null, masked: false };
  }

  /** Forgets everything; for the tests. */
  reset(): void {
    this.#language = null;
    this.paper = "a4";
    this.large = false;
    this.duplex = true;
  }
}

export const choices = new Choices();

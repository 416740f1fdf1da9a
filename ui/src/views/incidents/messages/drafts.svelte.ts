// What is being written and not sent yet; it waits while other tabs and screens are shown.

import type { Template } from "../../../backend/types";

export type Category = "opening" | "status" | "closing" | "other";
export type MessageDraft = { template: Template | null; category: Category; audience: string; channel: string; recipients: string; subject: string; body: string; sms: string | null };
export type ReportDraft = { progress: string; done: string; left: string; next: string };

class Drafts {
  message = $state<MessageDraft | null>(null);
  report = $state<ReportDraft | null>(null);
  #incident = "";

  /** Begins afresh for another incident. */
  of(incident: string): void {
    if (this.#incident === incident) return;
    [this.#incident, this.message, this.report] = [incident, null, null];
  }
}

export const drafts = new Drafts();

/** When a template is sent, from the code it ships with (CO1). */
export function categoryOf(template: Template): Category {
  const { code } = template;
  if (/_(opening|convocation|alert|request)$/.test(code)) return "opening";
  if (/_(status|update)$/.test(code) || code === "action_plan") return "status";
  return /_closing$/.test(code) ? "closing" : "other";
}

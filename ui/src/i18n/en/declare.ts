import type { declare as source } from "../fr/declare";

export const declare: typeof source = {
  button: "Declare an incident", title: "Declare an incident", what: "What is happening?", what_hint: "In a line: the title of the incident.", noticed: "Noticed when?",
  more: "More details", optional: "Everything else can wait.", source: "How it was reported", category: "Type of incident", application: "Application or machine",
  reported_by: "Reported by", symptoms: "Symptoms", description: "What is known", go: "Declare", busy: "Declaring…",
  needs_what: "Say what is happening, in a line. Nothing has been declared yet.",
  alike: "Is it reported already?", alike_hint: "These incidents are open and look the same. If it is one of them, open it instead of declaring another.",
  open: (number) => `Open ${number}`, same_application: "same application", same_category: "same type", shared: (words) => `words in common: ${words}`,
  done: (number) => `Incident ${number} declared. Qualify it, then call.`,
};

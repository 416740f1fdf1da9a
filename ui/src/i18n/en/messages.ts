import { counter } from "../count";
import type * as fr from "../fr/messages";

const count = counter("en");

export const messages: typeof fr.messages = {
  report: {
    title: "Status report", explain: "Made from the log since the last report. Correct it, then give it.", progress: "Progress", done: "Done since the last report", left: "Left to do", next: "Next report",
    next_hint: "a time (11:30), or how long from now (30 min)", next_wrong: "This is not a time: write 11:30 or 30 min, for instance. The report was not given.", give: "Give the report", given: "The status report is given.",
    again: "Make it anew", empty: "The report is empty: write the progress at least.", earlier: (n) => count(n, "report given", "reports given"), at: (when, by) => `${when}, ${by}`, next_at: (time) => `next report at ${time}`, none: "No report so far.",
    due: (time) => `Due at ${time}`,
  },
  templates: { title: "Write a message", instead: (meant, taken) => `${meant}, instead: ${taken}`, explain: "Choose a template: it is filled in with what is known of the incident.", none: "The plan has no message template. Write a message of your own.", free: "A message of your own", choose: (name) => `Write: ${name}`, write: "Write", sent: (n) => (n === 1 ? "sent once" : `sent ${n} times`) },
  category: { opening: "Opening", status: "Status", closing: "Closing", other: "Others" },
  audience: { internal: "internal", external: "external" },
  speak: {
    title: "Who speaks", who: (name, role) => `${name}, ${role}`, nobody: (role) => `${role}: nobody is assigned.`, no_role: "The plan does not name this role.", assign: "Assign somebody",
    essential: "An essential activity is hit: outside, the BCP manager speaks.", cell: "The crisis cell is open: the communication lead speaks.",
    p1: "P1: the IRP manager writes to the client.", minor: "No effect on activities: the IRP manager may tell clients and suppliers.", inside: "Inside: the IRP manager keeps the staff informed.",
    internal: "Internal messages", external: "External messages",
  },
  write: {
    title: (name) => `Message: ${name}`, free: "A message of your own", subject: "Subject", body: "Text", recipients: "To whom", recipients_hint: "Names, lists or addresses, parted by commas.", cell: "The members of the cell",
    channel: "Channel", category: "Moment", audience: "Audience", down: (name) => `${name} (down)`, channel_down: (name) => `${name} is down: use the telephone or SMS first.`,
    missing: (n) => `${count(n, "blank", "blanks")} to fill in`, missing_hint: "Nothing leaves while one is left. Click to go there.", go: (name) => `Fill in {${name}}`, ready: "All is filled in.",
    script: "To be read on the telephone", sms: "Text of the SMS", sms_size: (characters, parts) => `${count(characters, "character", "characters")}, ${count(parts, "SMS", "SMS")}`,
    means: { copied: "Copy the message", saved: "Save the e-mail (.eml)", spoken: "Read on the telephone", sms: "Copy the SMS", printed: "Handed over on paper" }, print: "Print…",
    means_said: { copied: "copied", saved: "saved as .eml", spoken: "read on the telephone", sms: "sent by SMS", printed: "handed over on paper" },
    noted: (means) => `Noted: message ${means}.`, empty: "The message is empty.", close: "Close without sending", file: (number) => `message-${number}.eml`,
    explain: "It is noted as sent when you click: let it leave at once.",
  },
  sent: { title: "Messages sent", none: "No message was sent so far.", n: (n) => count(n, "message", "messages"), line: (when, by) => `${when}, by ${by}`, to: (names) => `To: ${names}`, read: "Read the text", nobody: "recipients not given", print: "Print the latest…" },
};

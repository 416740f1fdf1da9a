// Which way a message goes, and what that way allows.

/** How it is sent. */
export type Means = "copied" | "saved" | "spoken" | "sms" | "printed";

/** The channel to take: the one that was meant, or, while it is down, the telephone, the SMS, paper. */
export function usable(meant: string, down: string[]): string {
  const channel = meant || "email";
  return down.includes(channel) ? (["phone", "sms", "messaging", "paper"].find((each) => !down.includes(each)) ?? "paper") : channel;
}

/** What can be done with a message on a channel, the likeliest first. */
export function meansOf(channel: string, down: string[]): Means[] {
  const mail: Means[] = down.includes("email") ? [] : ["saved"];
  if (channel === "phone" || channel === "conference_call") return ["spoken"];
  if (channel === "sms") return ["sms"];
  if (channel === "paper") return ["printed"];
  return channel === "email" ? [...mail, "copied"] : ["copied"];
}

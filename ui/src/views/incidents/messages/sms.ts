// A message as an SMS: plain letters, no greeting, and how many parts the network makes of it.

const GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** These take two places. */
const GSM_ESCAPED = "^{}\\[~]|€";
const PLAIN: Record<string, string> = { "’": "'", "‘": "'", "«": "\"", "»": "\"", "“": "\"", "”": "\"", "…": "...", "–": "-", "—": "-", "−": "-", "→": ">", "œ": "oe", "Œ": "OE", "ç": "c", "•": "-" };

/** One letter as the old telephone alphabet writes it; itself where that has nothing like it. */
function plain(letter: string): string {
  if (GSM.includes(letter) || GSM_ESCAPED.includes(letter)) return letter;
  if (/\s/.test(letter)) return " ";
  const bare = PLAIN[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "");
  return [...bare].every((each) => GSM.includes(each)) ? bare : letter;
}

/** The shortest text that says the same: greeting, empty lines and doubled spaces go. */
export function toSms(subject: string, body: string): string {
  const lines = body.split("\n").map((line) => line.trim()).filter((line) => line && !/^(bonjour|hello|dear)\b[^.]*,?$/i.test(line));
  const text = [...(subject && !lines[0]?.toLowerCase().includes(subject.toLowerCase()) ? [subject] : []), ...lines].join("\n");
  return [...text.replace(/«\s*/g, "«").replace(/\s*»/g, "»")].map(plain).join("").replace(/ +([;:!?])/g, "$1").replace(/ {2,}/g, " ").trim();
}

/** How long an SMS is and in how many parts it travels: 160 plain letters, or 70 of any alphabet; less when it is cut. */
export function smsSize(text: string): { characters: number; parts: number } {
  const letters = [...text];
  const isPlain = letters.every((letter) => GSM.includes(letter) || GSM_ESCAPED.includes(letter));
  const places = isPlain ? letters.reduce((sum, letter) => sum + (GSM_ESCAPED.includes(letter) ? 2 : 1), 0) : text.length;
  const [whole, part] = isPlain ? [160, 153] : [70, 67];
  return { characters: letters.length, parts: places === 0 ? 0 : places <= whole ? 1 : Math.ceil(places / part) };
}

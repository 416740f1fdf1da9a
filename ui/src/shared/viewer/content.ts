// What a file is, and its bytes.

/** How a file is shown inside the application; nothing: only by another program. */
export type Shown = "pdf" | "image" | "text" | null;

const IMAGES: Record<string, string> = { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", webp: "image/webp", bmp: "image/bmp", svg: "image/svg+xml" };
const TEXTS = ["txt", "csv", "md", "log", "json", "xml", "yaml", "yml", "ini", "conf"];

export const ending = (name: string): string => /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** The media type says it; where it says nothing, the ending of the name. */
export function shownAs(media: string, name: string): Shown {
  if (media === "application/pdf" || ending(name) === "pdf") return "pdf";
  if (Object.values(IMAGES).includes(media) || ending(name) in IMAGES) return "image";
  if (media.startsWith("text/") || TEXTS.includes(ending(name))) return "text";
  return null;
}

export const imageType = (media: string, name: string): string => (media.startsWith("image/") ? media : (IMAGES[ending(name)] ?? media));

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Text as UTF-8, else as the Windows code page of western Europe. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

// A picture on the clipboard, such as a screenshot, as PNG.

const writesText = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** The picture that is pasted; nothing when there is none, or when it comes with text into a field that takes text. */
export function pastedPicture(event: ClipboardEvent): File | null {
  const data = event.clipboardData;
  if (!data || (writesText(event.target) && data.types.includes("text/plain"))) return null;
  const items = [...data.items].filter((item) => item.kind === "file" && item.type.startsWith("image/"));
  return (items.find((item) => item.type === "image/png") ?? items[0])?.getAsFile() ?? null;
}

/** A picture as PNG in base64; rejects what is no picture. */
export async function asPng(picture: Blob): Promise<string> {
  return base64Of(picture.type === "image/png" ? picture : await redrawn(picture));
}

async function redrawn(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Promise((resolve, reject) => canvas.toBlob((png) => (png ? resolve(png) : reject(new Error("no picture"))), "image/png"));
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(blob);
  });
}

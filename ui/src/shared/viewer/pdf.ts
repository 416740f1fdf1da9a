// The one place that knows pdf.js. It is loaded when a PDF is opened; its worker is a file of ours, nothing is fetched.

import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";

export type Drawing = { done: Promise<{ ratio: number; text: string }>; cancel: () => void; readonly cancelled: boolean };
export type Pdf = { pages: number; draw: (page: number, canvas: HTMLCanvasElement, width: number) => Drawing; close: () => Promise<void> };

/** Opens a PDF; rejects when it is none, or is locked. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const [{ getDocument, PDFWorker }, { default: Worker }] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker"),
  ]);
  // A worker of our own making: pdf.js would wrap the address in a blob, because the window's own scheme has no web origin.
  const port = new Worker();
  const worker = PDFWorker.create({ port });
  // It keeps the bytes it is given, so it gets its own. Fonts that a file does not bring are those of the system.
  const document = await getDocument({
    data: bytes.slice(), worker, isEvalSupported: false, useSystemFonts: true, useWorkerFetch: false, useWasm: false, enableXfa: false, stopAtErrors: false,
  }).promise.catch((refused: unknown) => {
    port.terminate();
    throw refused;
  });
  return {
    pages: document.numPages,
    draw: (page, canvas, width) => draw(document, page, canvas, width),
    close: async () => {
      await document.loadingTask.destroy();
      port.terminate();
    },
  };
}

function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, width: number): Drawing {
  let task: RenderTask | undefined;
  const drawing = { done: paint(), cancel, cancelled: false };

  async function paint(): Promise<{ ratio: number; text: string }> {
    const page = await document.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (width / plain.width) * Math.min(2, window.devicePixelRatio || 1) });
    if (!drawing.cancelled) {
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      task = page.render({ canvas, viewport });
      await task.promise;
    }
    const content = await page.getTextContent();
    const text = content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    return { ratio: plain.height / plain.width, text };
  }

  function cancel(): void {
    drawing.cancelled = true;
    task?.cancel();
  }

  return drawing;
}

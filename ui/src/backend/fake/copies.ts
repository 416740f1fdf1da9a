// The offline copies of the fake: a PDF of one page, just enough for a viewer.

function pdf(lines: string[]): string {
  const text = lines.map((line, index) => `1 0 0 1 72 ${760 - index * 28} Tm (${line.replace(/[()\\]/g, "\\$&")}) Tj`).join("\n");
  const stream = `BT /F1 18 Tf\n${text}\nET\n72 700 200 2 re f`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let file = "%PDF-1.4\n";
  const starts = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

/** What the copy of this name holds, in base64. */
export function copyOf(name: string, title: string): string {
  const text = name.toLowerCase().endsWith(".pdf") ? pdf([title, "Copie hors ligne de la mallette"]) : `${title}\n`;
  return btoa([...text].map((letter) => (letter.charCodeAt(0) < 256 ? letter : "'")).join(""));
}

/** A small chequered PNG in base64: the logo of whoever has one. */
export const LOGO = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAAAAACWpiEsAAAAE0lEQVR42mPQ+A+BDFBagwFDBABMExJx9T9ieAAAAABJRU5ErkJggg==";

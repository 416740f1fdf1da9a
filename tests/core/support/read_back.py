"""Reads a file with a library that has no part in writing it, and says as JSON what is in it.

    read_back.py FORMAT FILE
"""

import csv
import json
import sys


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def read_xlsx(path):
    import openpyxl

    sheet = openpyxl.load_workbook(path).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return {"name": sheet.title, "rows": json.loads(json.dumps(rows, default=str))}


def read_ics(path):
    import icalendar

    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())

    def said(component):
        values = {}
        for name, value in component.property_items(recursive=False):
            if name in ("BEGIN", "END"):
                continue
            values[name] = value.to_ical().decode() if not hasattr(value, "dt") else str(value.dt)
            if name in ("SUMMARY", "DESCRIPTION", "UID", "X-WR-CALNAME"):
                values[name] = str(value)
        return values

    events = [said(event) for event in calendar.walk("VEVENT")]
    errors = [str(error) for part in calendar.walk() for error in part.errors]
    return {"head": said(calendar), "events": events, "errors": errors}


def read_md(path):
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    with open(path, encoding="utf-8") as file:
        tokens = parser.parse(file.read())
    blocks, inside, html = [], [], []
    for token in tokens:
        if token.type == "html_block":
            html.append(token.content)
        elif token.type in ("hr", "fence", "code_block"):
            blocks.append({"in": list(inside), "kind": token.type, "text": token.content})
        elif token.nesting == 1:
            inside.append(token.tag)
        elif token.nesting == -1:
            inside.pop()
        elif token.type == "inline":
            text, bold = "", []
            for child in token.children:
                if child.type in ("hardbreak", "softbreak"):
                    text += "\n"
                elif child.type == "html_inline":
                    html.append(child.content)
                    text += "\n" if child.content == "<br>" else ""
                elif child.type == "text":
                    text += child.content
                elif child.nesting == 0:
                    blocks.append({"in": [], "kind": child.type, "text": child.content})
                if child.type == "strong_open":
                    bold.append(len(text))
                elif child.type == "strong_close":
                    bold.append(text[bold.pop():])
            bold = [part for part in bold if isinstance(part, str)]
            blocks.append({"in": list(inside), "kind": "text", "text": text, "bold": bold})
    return {"blocks": blocks, "html": html}


def read_docx(path):
    import docx
    from docx.oxml.ns import qn

    document = docx.Document(path)

    def paragraph(part):
        numbers = part._p.pPr is not None and part._p.pPr.numPr is not None
        level = part._p.pPr.numPr.ilvl.val if numbers else None
        bold = "".join(run.text for run in part.runs if run.bold)
        return {"style": part.style.name, "text": part.text, "bold": bold, "level": level}

    def cell_text(cell):
        return "\n".join(content(cell))

    def content(container):
        for part in container.iter_inner_content():
            if hasattr(part, "rows"):
                yield from (cell_text(cell) for row in part.rows for cell in row.cells)
            else:
                yield part.text

    def once(cells):
        """A cell over several columns is given once for each."""
        return [cell for nth, cell in enumerate(cells) if nth == 0 or cell._tc is not cells[nth - 1]._tc]

    def table(part):
        repeated = [row._tr.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None for row in part.rows]
        rows = [[cell_text(cell) for cell in once(row.cells)] for row in part.rows]
        widths = [column.width.pt for column in part.columns]
        return {"rows": rows, "repeated": repeated.count(True), "widths": widths}

    def section(part):
        return {
            "landscape": part.page_width > part.page_height,
            "head": "\n".join(line.text for line in part.header.paragraphs),
            "foot": "\n".join(line.text for line in part.footer.paragraphs),
            "fields": [
                field.get(qn("w:instr"))
                for line in part.footer.paragraphs
                for field in line._p.findall(qn("w:fldSimple"))
            ],
        }

    parts = document.iter_inner_content()
    language = document.styles.element.find(".//" + qn("w:lang")).get(qn("w:val"))
    properties = document.core_properties
    return {
        "parts": [table(part) if hasattr(part, "rows") else paragraph(part) for part in parts],
        "sections": [section(part) for part in document.sections],
        "language": language,
        "title": properties.title,
        "author": properties.author,
        "created": str(properties.created),
    }


READERS = {"csv": read_csv, "xlsx": read_xlsx, "ics": read_ics, "md": read_md, "docx": read_docx}

if __name__ == "__main__":
    json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout)

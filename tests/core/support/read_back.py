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


READERS = {"csv": read_csv, "xlsx": read_xlsx, "ics": read_ics}

if __name__ == "__main__":
    json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout)

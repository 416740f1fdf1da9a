"""Checks PDF files against PDF/UA-1 and PDF/A-2a. Prints what is wrong; exit status 1 if anything is."""

import sys

import page


def main(paths):
    wrong = 0
    for path in paths:
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
            report = page.validate_pdf(path, profile=profile)
            for failure in report.failures:
                wrong += 1
                print(f"{path}: {profile.name}: {failure.rule_id}: {failure.message}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

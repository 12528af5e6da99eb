"""The data-entry workbook: a row for each person, drop-downs of what each question takes, and a stamp of what was asked.

`layout.py` says what stands where, `sheet.py` and `book.py` write it, and `stamp.py` is what an import knows it by.
"""

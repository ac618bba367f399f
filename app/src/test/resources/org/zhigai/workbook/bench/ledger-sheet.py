"""Writes the cells, styles, heights and merged areas of a ledger once more with openpyxl: the peer of LedgerSheetBench.

usage: ledger-sheet.py FILE-WRITTEN-BY-THE-BENCH OUT
What is to be written is read before the clock starts; python -X importtime shows what importing costs.
"""
import resource
import sys
import time

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

source = load_workbook(sys.argv[1]).worksheets[0]
cells, looks = [], {}
for row in source.iter_rows():
    line = []
    for c in row:
        look = c.style_id
        if look not in looks:
            looks[look] = (c.font.name, c.font.sz, c.alignment.horizontal, c.border.left.style, c.number_format, c.fill.fgColor.rgb if c.fill.fill_type else None)
        line.append((c.value, look, c.has_style))
    cells.append(line)
heights = {r: d.height for r, d in source.row_dimensions.items() if d.height}
widths = {c: d.width for c, d in source.column_dimensions.items()}
merges = [str(m) for m in source.merged_cells.ranges]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

start, cpu = time.perf_counter(), time.process_time()
book = Workbook()
sheet = book.active
made = {}
for look, (name, size, align, edge, number, fill) in looks.items():
    side = Side(style=edge)
    made[look] = (
        Font(name=name, sz=size), Alignment(horizontal=align, vertical="center", wrap_text=True), Border(left=side, right=side, top=side, bottom=side), number,
        PatternFill("solid", fgColor=fill) if fill else None)
for r, line in enumerate(cells, 1):
    for c, (value, look, styled) in enumerate(line, 1):
        if value is None and not styled:
            continue
        cell = sheet.cell(r, c, value)
        font, alignment, border, number, fill = made[look]
        cell.font, cell.alignment, cell.border, cell.number_format = font, alignment, border, number
        if fill:
            cell.fill = fill
for r, height in heights.items():
    sheet.row_dimensions[r].height = height
for c, width in widths.items():
    sheet.column_dimensions[c].width = width
# merge_cells holds each area against all before, which takes minutes here; the areas are entered as they are.
for merge in merges:
    sheet.merged_cells.ranges.add(CellRange(merge))
book.save(sys.argv[2])
print("openpyxl: %.2f s, %.2f s of cpu, %d cells, %d merged areas; with what it read %d MB" % (
    time.perf_counter() - start, time.process_time() - cpu, sum(len(l) for l in cells), len(merges), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))

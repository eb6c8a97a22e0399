"""Whether what stands on a slide has room there, by the widths of the shipped font."""

from components.paper.drawing import wrapped
from components.paper.fonts import drawable
from components.paper.pptx.texts import LEADING, TALL, WIDE

PX = 9525  # EMU


def outside(slide) -> list[str]:
    """The shapes that leave the slide."""
    wrong = []
    for shape in slide.shapes:
        left, top, right, bottom = (each / PX for each in (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height))
        if shape.has_table:
            bottom = top + sum(row.height for row in shape.table.rows) / PX
            right = left + sum(column.width for column in shape.table.columns) / PX
        if left < -0.5 or top < -0.5 or right > WIDE + 0.5 or bottom > TALL + 0.5:
            wrong.append(f"{shape.name}: {left:.0f},{top:.0f} to {right:.0f},{bottom:.0f}")
    return wrong


def overfull(slide) -> list[str]:
    """The texts that are higher than their boxes or cells."""
    wrong = []
    for shape in slide.shapes:
        if shape.has_text_frame and not shape.rotation:
            wrong += _over(shape.text_frame, shape.width, shape.height)
        if shape.has_table:
            widths = [column.width for column in shape.table.columns]
            for row in shape.table.rows:
                tall = row.height
                for cell, wide in zip(row.cells, widths, strict=True):
                    wrong += _over(cell.text_frame, wide, tall, cell.margin_left * 2, cell.margin_top * 2)
    return wrong


def overlapping(slide) -> list[str]:
    """The pairs of shapes that lie on each other, marks and lines aside."""
    solid = [shape for shape in slide.shapes if not getattr(shape, "rotation", 0) and shape.height > PX and (not shape.has_text_frame or shape.text_frame.text.strip())]
    places = [(shape, shape.left / PX, shape.top / PX, (shape.left + shape.width) / PX, (shape.top + _tall(shape)) / PX) for shape in solid]
    return [f"{one[0].name} {other[0].name}" for at, one in enumerate(places) for other in places[at + 1:]
            if min(one[3], other[3]) - max(one[1], other[1]) > 2 and min(one[4], other[4]) - max(one[2], other[2]) > 2]


def _tall(shape) -> int:
    return sum(row.height for row in shape.table.rows) if shape.has_table else shape.height


def _over(frame, width: int, height: int, sides: int | None = None, ends: int | None = None) -> list[str]:
    sides = frame.margin_left + frame.margin_right if sides is None else sides
    room = (width - sides) / PX
    taken = (frame.margin_top + frame.margin_bottom if ends is None else ends) / PX
    for place, paragraph in enumerate(frame.paragraphs):
        for run in paragraph.runs:
            size = run.font.size.pt / 0.75
            taken += len(wrapped(drawable(run.text), room, size=size, bold=bool(run.font.bold))) * size * LEADING
        last = place == len(frame.paragraphs) - 1
        taken += 0 if last or not paragraph.space_after else paragraph.space_after.pt / 0.75
    return [f"{taken:.0f} in {height / PX:.0f}: {frame.text[:40]}"] if taken > height / PX + 1.5 else []

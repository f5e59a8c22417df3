"""Small charts as SVG text: panels with axes, lines, points and error bars, readable on light and on dark pages."""

from dataclasses import dataclass, field
from html import escape

# Okabe and Ito's colours (colour blind people tell them apart), each lighter on dark pages.
COLOURS = (
    ("#0072b2", "#56b4e9"),
    ("#d55e00", "#ff9e5e"),
    ("#007a5a", "#2fc79b"),
    ("#a8447a", "#e59cc4"),
    ("#7a6a00", "#e6d24a"),
)
DASHES = ("", "6 3", "2 3", "8 3 2 3", "1 2")
MARGIN_LEFT, MARGIN_TOP, MARGIN_BOTTOM, MARGIN_RIGHT = 46, 26, 40, 12

Point = tuple[float, float]


def _style() -> str:
    def rules(index: int) -> str:
        ink, faint = ("#24292f", "#d0d7de") if index == 0 else ("#e6edf3", "#3d444d")
        series = "".join(f".s{i}{{color:{pair[index]}}}" for i, pair in enumerate(COLOURS))
        return f"text{{fill:{ink}}}.axis{{stroke:{ink}}}.grid{{stroke:{faint}}}{series}"

    font = "text{font:11px system-ui,sans-serif}.title{font-weight:600}"
    return f"<style>{font}{rules(0)}@media(prefers-color-scheme:dark){{{rules(1)}}}</style>"


@dataclass
class Panel:
    """One pair of axes. Points are given in the units of the axes."""

    title: str
    x_label: str
    y_label: str
    x_ticks: list[tuple[float, str]]
    y_ticks: list[tuple[float, str]]
    width: int = 300
    height: int = 260
    marks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.x_range = (self.x_ticks[0][0], self.x_ticks[-1][0])
        self.y_range = (self.y_ticks[0][0], self.y_ticks[-1][0])

    def at(self, point: Point) -> Point:
        """Place of a point in the panel, from its upper left corner; what lies outside the axes comes to their edge."""
        inner = (self.width - MARGIN_LEFT - MARGIN_RIGHT, self.height - MARGIN_TOP - MARGIN_BOTTOM)
        shares = [
            min(1.0, max(0.0, (value - low) / (high - low)))
            for value, (low, high) in zip(point, (self.x_range, self.y_range), strict=True)
        ]
        return round(MARGIN_LEFT + shares[0] * inner[0], 1), round(MARGIN_TOP + (1 - shares[1]) * inner[1], 1)

    def line(self, points: list[Point], series: int) -> None:
        """A line through the points in the colour and dash of a series."""
        path = " ".join(f"{x:g},{y:g}" for x, y in map(self.at, points))
        dash = f' stroke-dasharray="{DASHES[series]}"' if DASHES[series] else ""
        pen = f'fill="none" stroke="currentColor" stroke-width="1.6"{dash}'
        self.marks.append(f'<polyline class="s{series}" {pen} points="{path}"/>')

    def dot(self, point: Point, series: int) -> None:
        """A filled point."""
        x, y = self.at(point)
        self.marks.append(f'<circle class="s{series}" fill="currentColor" cx="{x:g}" cy="{y:g}" r="2.6"/>')

    def bar(self, x: float, low: float, high: float, series: int) -> None:
        """A vertical error bar."""
        (left, bottom), (_, top) = self.at((x, low)), self.at((x, high))
        self.marks.append(f'<path class="s{series}" stroke="currentColor" d="M{left:g} {bottom:g}V{top:g}"/>')

    def diagonal(self) -> None:
        """From corner to corner."""
        (x, y), (to_x, to_y) = self.at((self.x_range[0], self.y_range[0])), self.at((self.x_range[1], self.y_range[1]))
        self.marks.append(f'<path class="grid" d="M{x:g} {y:g}L{to_x:g} {to_y:g}"/>')

    def svg(self, left: float, top: float) -> str:
        """The panel as a group moved to its place."""
        parts = [f'<text class="title" x="{MARGIN_LEFT}" y="14">{escape(self.title)}</text>']
        (x0, y0), (x1, y1) = self.at((self.x_range[0], self.y_range[0])), self.at((self.x_range[1], self.y_range[1]))
        for value, text in self.x_ticks:
            x, _ = self.at((value, self.y_range[0]))
            parts.append(f'<path class="grid" d="M{x:g} {y0:g}V{y1:g}"/>')
            parts.append(f'<text x="{x:g}" y="{y0 + 14:g}" text-anchor="middle">{escape(text)}</text>')
        for value, text in self.y_ticks:
            _, y = self.at((self.x_range[0], value))
            parts.append(f'<path class="grid" d="M{x0:g} {y:g}H{x1:g}"/>')
            parts.append(f'<text x="{x0 - 5:g}" y="{y + 4:g}" text-anchor="end">{escape(text)}</text>')
        middle = (x0 + x1) / 2, (y0 + y1) / 2
        parts.append(f'<path class="axis" fill="none" d="M{x0:g} {y1:g}V{y0:g}H{x1:g}"/>')
        parts.append(f'<text x="{middle[0]:g}" y="{y0 + 30:g}" text-anchor="middle">{escape(self.x_label)}</text>')
        turned = f'transform="translate(11 {middle[1]:g}) rotate(-90)"'
        parts.append(f'<text {turned} text-anchor="middle">{escape(self.y_label)}</text>')
        return f'<g transform="translate({left:g} {top:g})">{"".join(parts + self.marks)}</g>'


def chart(panels: list[Panel], columns: int, legend: list[str], description: str) -> str:
    """Panels row by row, all of the first one's size, with the names of the series above them."""
    width, height = panels[0].width, panels[0].height
    above = 24 if legend else 0
    total = width * min(columns, len(panels)), height * -(-len(panels) // columns) + above
    entries, x = [], 12
    for series, name in enumerate(legend):
        dash = f' stroke-dasharray="{DASHES[series]}"' if DASHES[series] else ""
        line = f'<path class="s{series}" stroke="currentColor" stroke-width="2"{dash} d="M{x} 12h22"/>'
        entries.append(f'{line}<text x="{x + 27}" y="16">{escape(name)}</text>')
        x += 46 + 7 * len(name)
    placed = [panel.svg(width * (i % columns), height * (i // columns) + above) for i, panel in enumerate(panels)]
    size = f'width="{total[0]}" height="{total[1]}" viewBox="0 0 {total[0]} {total[1]}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"><title>{escape(description)}</title>'
    return "\n".join([head, _style(), *entries, *placed, "</svg>", ""])


def ticks(*values: float) -> list[tuple[float, str]]:
    """Values with themselves as labels."""
    return [(value, f"{value:g}") for value in values]

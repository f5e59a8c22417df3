"""Numbers and tables as the page writes them."""

import math
import textwrap

from training.figures import Estimate, Interval, wilson_interval


def table(header: list[str], rows: list[list[str]], left: int = 1) -> list[str]:
    """Lines of a table; the first `left` columns are texts, the others numbers."""
    rule = ["---"] * left + ["---:"] * (len(header) - left)
    return [*(f"| {' | '.join(row)} |" for row in (header, rule, *rows)), ""]


def number(value: float | None, digits: int = 3) -> str:
    """With a real minus sign; a dash where there is none."""
    if value is None or math.isnan(value):
        return "–"
    text = f"{value:.{digits}f}"
    return text.replace("-", "−") if float(text) else text.lstrip("-")


def between(interval: Interval, digits: int = 3) -> str:
    """The interval in brackets."""
    return f"({number(interval[0], digits)} to {number(interval[1], digits)})"


def estimate(value: Estimate, digits: int = 3) -> str:
    """Value and interval."""
    return "–" if math.isnan(value.value) else f"{number(value.value, digits)} {between(value.interval, digits)}"


def share(part: int, whole: int) -> str:
    """`18/20 = 0.900 (0.699 to 0.972)`; a dash when nothing was counted."""
    if whole == 0:
        return "–"
    return f"{part}/{whole} = {number(part / whole)} {between(wilson_interval(part, whole))}"


def p_value(p: float) -> str:
    """Three decimals, or what it lies below."""
    return "<0.001" if p < 0.001 else number(p)


def paragraph(text: str, width: int = 130) -> list[str]:
    """Lines of a text whose own line ends mean nothing."""
    return [*textwrap.wrap(" ".join(text.split()), width, break_long_words=False, break_on_hyphens=False), ""]

"""Evaluates an exported bundle over the shipping path and writes a page with figures: `npm run models:evaluate`.

    python3 -m training.evaluate --model DIR --data DIR [--data DIR …] --page FILE --figures DIR [--quick]

Every film goes through the product's own decoding, preparation and inference process (scripts/models/screen-folder.ts);
this program only counts. `--quick` takes 200 studies of each data set and two levels of each perturbation, for
development.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from training.evaluation import page
from training.evaluation.bundle import Bundle, read_bundle
from training.evaluation.test_set import TestSet, read_test_set, write_subset

QUICK_STUDIES = 200
Result = TypeVar("Result")


@dataclass(frozen=True)
class Effort:
    """How much is computed."""

    levels: int
    degraded_studies: int
    compared_maps: int


FULL = Effort(levels=9, degraded_studies=300, compared_maps=96)
QUICK = Effort(levels=2, degraded_studies=60, compared_maps=24)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m training.evaluate", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="models/<name>/<version>")
    parser.add_argument("--data", type=Path, required=True, action="append", help="a data set; may be given again")
    parser.add_argument("--page", type=Path, required=True, help="the Markdown file to write")
    parser.add_argument("--figures", type=Path, required=True, help="the folder for the page's figures")
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="plumbline-evaluation-") as work:
        folders = arguments.data
        if arguments.quick:
            folders = [write_subset(d, QUICK_STUDIES, Path(work) / f"quick-{i}") for i, d in enumerate(folders)]
        lines, figures = evaluate(arguments.model, folders, QUICK if arguments.quick else FULL, Path(work))
    arguments.figures.mkdir(parents=True, exist_ok=True)
    for name, drawing in figures.items():
        (arguments.figures / name).write_text(drawing)
    place = os.path.relpath(arguments.figures, arguments.page.parent)
    arguments.page.write_text("\n".join(lines).replace("](figure:", f"]({place}/") + "\n")
    print(f"Wrote {arguments.page} and {len(figures)} figures.")


def evaluate(model: Path, folders: list[Path], effort: Effort, work: Path) -> tuple[list[str], dict[str, str]]:
    """The page's lines, in which `figure:` stands for the folder of the figures, and the figures by their file
    names."""
    bundle = read_bundle(model)
    test_sets = [_timed(f"screening {folder}", lambda f=folder: read_test_set(f, model)) for folder in folders]
    figures: dict[str, str] = {}
    lines = page.opening(bundle, test_sets) + page.worklist(bundle, test_sets)
    for test_set in test_sets:
        lines += _timed(f"figures of {test_set.name}", lambda t=test_set: page.one_set(bundle, t, figures))
    first = test_sets[0]
    lines += _timed("heatmaps", lambda: page.heatmaps(bundle, first, usable_rows(bundle, first, effort), work))
    chosen = spread(len(first.studies), effort.degraded_studies)
    lines += _timed("robustness", lambda: page.robustness(bundle, first, chosen, effort.levels, figures, work))
    lines += _timed("nuisance check", lambda: page.nuisance(bundle, test_sets))
    return lines + page.method(), figures


def usable_rows(bundle: Bundle, test_set: TestSet, effort: Effort) -> np.ndarray:
    """Some studies with both films usable."""
    usable = np.flatnonzero(test_set.screened.usable(tuple(bundle.preprocessing)))
    return usable[spread(len(usable), effort.compared_maps)]


def spread(count: int, wanted: int) -> np.ndarray:
    """At most so many of `count` indices, evenly spread: the same in every run."""
    return np.unique(np.linspace(0, count - 1, min(count, wanted)).astype(int))


def _timed(name: str, work: Callable[[], Result]) -> Result:
    started = time.monotonic()
    print(f"{name} …", file=sys.stderr, flush=True)
    result = work()
    print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    return result


if __name__ == "__main__":
    main()

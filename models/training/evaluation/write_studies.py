"""A new manifest for films that lie elsewhere."""

import csv
import os
from pathlib import Path

from training.dataset import Study


def write_studies(studies: list[Study], target: Path) -> Path:
    """A data set of these studies, whose films stay where they are."""
    target.mkdir(parents=True)
    with (target / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, studies[0].row)
        writer.writeheader()
        for study in studies:
            files = {**study.films, **({"truth": study.truth} if study.truth else {})}
            moved = {name: os.path.relpath(path.resolve(), target.resolve()) for name, path in files.items()}
            writer.writerow({**study.row, **moved})
    return target

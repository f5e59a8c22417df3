"""Whether the same film gets the same heatmap, and nearly the same film nearly the same."""

import shutil
from pathlib import Path

import numpy as np

from training.evaluation.bundle import Bundle
from training.evaluation.map_agreement import flat_task_maps, mean_correlation
from training.evaluation.markdown import number, table
from training.evaluation.perturb import PERTURBATIONS, SHIFT, UNCHANGED, write_perturbed
from training.evaluation.screened import screen_folder
from training.evaluation.test_set import TestSet

NOISE = next(part for part in PERTURBATIONS if part.name == "noise")


def repeatability_table(bundle: Bundle, test_set: TestSet, rows: np.ndarray, work: Path) -> list[str]:
    """The films once, once more in the opposite order (so in other company), shifted, and with the least noise."""
    studies = [test_set.studies[row] for row in rows]
    pairs = [(UNCHANGED, 0.0), (SHIFT, SHIFT.levels[0]), (NOISE, NOISE.levels[0])]
    folder = write_perturbed(studies, pairs, work / "repeated")
    again = write_perturbed(studies[::-1], pairs[:1], work / "again")
    count = len(rows)
    whole, repeated = screen_folder(bundle.folder, folder), screen_folder(bundle.folder, again)
    first, shifted, noisy = (whole.rows(np.arange(count) + part * count) for part in range(3))
    second = repeated.rows(np.arange(count)[::-1])
    for written in (folder, again):
        shutil.rmtree(written)
    lines = []
    for network in bundle.networks:
        for part in network.maps:
            for task in bundle.tasks:
                maps = [flat_task_maps(bundle, found, part.name, task) for found in (first, second, shifted, noisy)]
                same = np.nanmax(np.abs(maps[0] - maps[1]))
                moved, varied = (mean_correlation(maps[0], other) for other in maps[2:])
                row = [network.architecture.title(), part.view.lower(), task]
                lines.append([*row, f"{same:.1e}" if same > 0 else "0", number(moved), number(varied)])
    shift_text, noise_text = f"shifted by {SHIFT.levels[0]}/256, ρ", f"noise {NOISE.levels[0]:g}, ρ"
    header = ["network", "film", "task", "same film, largest difference", shift_text, noise_text]
    return table(header, lines, left=3)


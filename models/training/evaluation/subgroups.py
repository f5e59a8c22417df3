"""The same figures in parts of a test set, and flags by the size of the curve."""

from collections.abc import Callable

import numpy as np

from training.evaluation.bundle import SCREENING, Bundle
from training.evaluation.discrimination import area, results
from training.evaluation.markdown import share, table
from training.evaluation.test_set import TestSet
from training.evaluation.worklist import flags
from training.figures import counts

COBB_BANDS = ((0, 10), (10, 20), (20, 30), (30, 45), (45, 180))
FINE_COBB_BANDS = ((0, 5), (5, 10), (10, 15), (15, 20), (20, 25), (25, 30), (30, 40), (40, 50), (50, 60), (60, 180))
AGE_BANDS = ((0, 11), (11, 14), (14, 17), (17, 200))
# Columns over rows of the coronal film.
WIDTH_BANDS = ((0, 0.4), (0.4, 0.55), (0.55, 9))


def band(value: float, bands: tuple[tuple[float, float], ...], unit: str = "") -> str:
    """Name of the band that holds a value, lower end inside; empty for NaN."""
    for low, high in bands:
        if low <= value < high:
            if low == 0:
                return f"below {high}{unit}"
            return f"{low}{unit} and more" if (low, high) == bands[-1] else f"{low} to {high}{unit}"
    return ""


def groups_of(test_set: TestSet) -> dict[str, np.ndarray]:
    """For each subject the name of every study's group; empty where it is not known."""
    rows = [study.row for study in test_set.studies]
    found: dict[str, Callable[[int], str]] = {
        "site": lambda i: rows[i].get("site", ""),
        "sex": lambda i: rows[i].get("sex", ""),
        "age": lambda i: band(float(rows[i].get("age") or "nan"), AGE_BANDS, " y"),
        "Cobb angle": lambda i: band(test_set.studies[i].cobb_degrees, COBB_BANDS, "°"),
        "film, width/height": lambda i: band(_aspect(test_set.truths[i]), WIDTH_BANDS),
        "curve pattern": lambda i: _pattern(test_set.truths[i]),
    }
    return {subject: np.array([of(i) for i in range(len(rows))]) for subject, of in found.items()}


def _aspect(truth: dict | None) -> float:
    film = truth["films"].get("coronal") if truth else None
    return film["columns"] / film["rows"] if film else float("nan")


def _pattern(truth: dict | None) -> str:
    return truth["pattern"].lower().replace("_", " ") if truth else ""


def subgroup_table(bundle: Bundle, test_set: TestSet, task: str) -> list[str]:
    """The deciding network at its screening point; an area only where ten of each kind are there."""
    network = bundle.deciding_network(task)
    scores, positive = results(bundle, test_set, network, task)
    answered, rows = test_set.answered(network), []
    for subject, names in groups_of(test_set).items():
        for name in sorted(set(names[answered]) - {""}, key=_by_number):
            inside = names[answered] == name
            truth, score = positive[inside], scores[inside]
            enough = 10 <= truth.sum() <= len(truth) - 10
            found = counts(score, truth, network.thresholds[task, SCREENING])
            tp, tn = found["truePositives"], found["trueNegatives"]
            sensitivity, specificity = share(tp, int(truth.sum())), share(tn, int((~truth).sum()))
            measured = [area(score, truth) if enough else "–", sensitivity, specificity]
            rows.append([subject, name, str(len(truth)), *measured])
    return table([f"{task}, {network.architecture.title()}", "", "n", "AUROC", "sensitivity", "specificity"], rows, 2)


def _by_number(name: str) -> tuple[float, str]:
    first = name.split()[0]
    if first == "below":
        return -1.0, name
    digits = first.rstrip("°")
    return (float(digits) if digits.replace(".", "").isdigit() else -2.0), name


def flagged_by_cobb(bundle: Bundle, test_set: TestSet) -> list[str]:
    """Share of studies that the worklist would flag, by the size of the curve and the class."""
    bands = np.array([band(study.cobb_degrees, FINE_COBB_BANDS, "°") for study in test_set.studies])
    flagged = {task: flags(bundle, test_set, task) for task in bundle.tasks}
    rows = []
    for name in sorted(set(bands) - {""}, key=_by_number):
        row = [name]
        for task in bundle.tasks:
            flag, decided = flagged[task]
            for label in range(len(bundle.classes)):
                here = decided & (bands == name) & (test_set.labels == label)
                row.append(share(int((flag & here).sum()), int(here.sum())))
        rows.append(row)
    columns = [f"{task} flagged of {label}" for task in bundle.tasks for label in bundle.classes]
    return table(["Cobb angle", *columns], rows)

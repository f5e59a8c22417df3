"""How far films may get worse before the answers do."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.evaluation.bundle import SCREENING, Bundle, Network
from training.evaluation.discrimination import two_classes
from training.evaluation.markdown import number, share, table
from training.evaluation.perturb import PERTURBATIONS, UNCHANGED, Perturbation, write_perturbed
from training.evaluation.screened import Screened, screen_folder
from training.evaluation.test_set import TestSet
from training.figures import auroc


@dataclass(frozen=True)
class Degraded:
    """The same studies at one level of one perturbation; the unchanged films have the level None."""

    perturbation: str
    level: float | None
    screened: Screened


def degrade(bundle: Bundle, test_set: TestSet, rows: np.ndarray, levels: int, work: Path) -> list[Degraded]:
    """Screens the chosen studies unchanged and at the strongest `levels` of every perturbation."""
    studies, found = [test_set.studies[row] for row in rows], []
    for part in (UNCHANGED, *PERTURBATIONS):
        pairs = [(part, level) for level in _strongest(part, levels)]
        folder = write_perturbed(studies, pairs, work / "degraded")
        screened = screen_folder(bundle.folder, folder)
        shutil.rmtree(folder)
        for position, (_, level) in enumerate(pairs):
            own = np.arange(len(rows)) + position * len(rows)
            found.append(Degraded(part.name, None if part is UNCHANGED else level, screened.rows(own)))
    return found


def _strongest(part: Perturbation, levels: int) -> tuple[float, ...]:
    """All, or as few as asked for: the first and the last."""
    return part.levels if levels >= len(part.levels) else part.levels[:: len(part.levels) - 1][:levels]


@dataclass(frozen=True)
class Answers:
    """What one network makes of degraded films."""

    answered: int
    area: float
    found: int
    positives: int
    cleared: int
    negatives: int


def answers(bundle: Bundle, network: Network, task: str, screened: Screened, labels: np.ndarray) -> Answers:
    """Area over the studies with a result; sensitivity and specificity over all, a study without result as not
    flagged."""
    answered = screened.usable(network.views)
    probability = bundle.probability(network, screened.values[network.logits], task)
    positive = bundle.is_positive(labels, task)
    flagged = answered & (np.nan_to_num(probability) >= network.thresholds[task, SCREENING])
    enough = two_classes(positive[answered])
    return Answers(
        answered=int(answered.sum()),
        area=auroc(probability[answered], positive[answered]) if enough else float("nan"),
        found=int((flagged & positive).sum()),
        positives=int(positive.sum()),
        cleared=int((~flagged & ~positive).sum()),
        negatives=int((~positive).sum()),
    )


def robustness_table(bundle: Bundle, degraded: list[Degraded], labels: np.ndarray, task: str) -> list[str]:
    """Every level; the areas of all networks, and the deciding network at its screening point."""
    rows = []
    deciding = bundle.deciding_network(task)
    for part in degraded:
        areas = [number(answers(bundle, n, task, part.screened, labels).area) for n in bundle.networks]
        own = answers(bundle, deciding, task, part.screened, labels)
        level = "" if part.level is None else f"{part.level:g}"
        decided = share(own.found, own.positives), share(own.cleared, own.negatives)
        rows.append([part.perturbation, level, *areas, f"{own.answered}/{len(labels)}", *decided])
    names = [network.architecture.title() for network in bundle.networks]
    title = deciding.architecture.title()
    header = [task, "level", *names, f"{title}: answered", f"{title}: sensitivity", f"{title}: specificity"]
    return table(header, rows, left=2)

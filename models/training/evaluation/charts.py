"""The page's figures: ROC curves, reliability diagrams, robustness."""

import numpy as np

from training.evaluation.bundle import Bundle
from training.evaluation.discrimination import results, two_classes
from training.evaluation.perturb import PERTURBATIONS
from training.evaluation.robustness import Degraded, answers
from training.evaluation.svg import Panel, chart, ticks
from training.evaluation.test_set import TestSet
from training.figures import calibration_bins, wilson_interval

SHARES = ticks(0, 0.2, 0.4, 0.6, 0.8, 1)


def roc_chart(bundle: Bundle, test_set: TestSet) -> str:
    """A panel a task, a line a network; the dots are the networks' operating points."""
    panels = []
    for task in bundle.tasks:
        panel = Panel(f"{task}, {test_set.name}", "1 − specificity", "sensitivity", SHARES, SHARES, 360, 340)
        panel.diagonal()
        for series, network in enumerate(bundle.networks):
            scores, positive = results(bundle, test_set, network, task)
            if not two_classes(positive):
                continue
            panel.line(roc_points(scores, positive), series)
            for (of, _), threshold in network.thresholds.items():
                if of == task:
                    panel.dot(((scores[~positive] >= threshold).mean(), (scores[positive] >= threshold).mean()), series)
        panels.append(panel)
    return chart(panels, 2, _names(bundle), f"ROC curves of the networks on {test_set.name} films")


def roc_points(scores: np.ndarray, positive: np.ndarray) -> list[tuple[float, float]]:
    """(1 − specificity, sensitivity) at every threshold, without the points that lie on a straight run."""
    order = np.argsort(-scores, kind="stable")
    last = np.append(np.diff(scores[order]) != 0, True)
    found = np.append(0, np.cumsum(positive[order])[last]) / positive.sum()
    raised = np.append(0, np.cumsum(~positive[order])[last]) / (~positive).sum()
    steps = np.diff(np.stack([raised, found], 1), axis=0)
    turns = np.abs(steps[:-1, 0] * steps[1:, 1] - steps[:-1, 1] * steps[1:, 0]) > 1e-12
    kept = np.concatenate([[True], turns, [True]])
    return [(float(x), float(y)) for x, y in zip(raised[kept], found[kept], strict=True)]


def reliability_chart(bundle: Bundle, test_set: TestSet) -> str:
    """A panel a task and network: the share of positives in bins of equal numbers, with Wilson's intervals."""
    panels = []
    for task in bundle.tasks:
        for network in bundle.networks:
            title = f"{task}, {network.architecture.title()}"
            panel = Panel(title, "probability", "share of positives", ticks(0, 0.5, 1), ticks(0, 0.5, 1), 210, 220)
            panel.diagonal()
            probability, positive = results(bundle, test_set, network, task)
            for part in calibration_bins(probability, positive) if len(probability) else []:
                panel.bar(part.probability, *wilson_interval(part.positives, part.count), 0)
                panel.dot((part.probability, part.positives / part.count), 0)
            panels.append(panel)
    return chart(panels, len(bundle.networks), [], f"Reliability of the probabilities on {test_set.name} films")


def robustness_chart(bundle: Bundle, degraded: list[Degraded], labels: np.ndarray, task: str) -> str:
    """A panel a perturbation: the area of every network from the unchanged films on, level by level."""
    panels = []
    unchanged = [part for part in degraded if part.level is None]
    for perturbation in PERTURBATIONS:
        own = [part for part in degraded if part.perturbation == perturbation.name]
        # Levels run from worst to worst: the unchanged film stands where it belongs among the exponents.
        steps = sorted(unchanged + own, key=lambda part: _position(part, perturbation.name))
        names = ["none" if part.level is None else f"{part.level:g}" for part in steps]
        areas = ticks(0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)
        panel = Panel(perturbation.name, perturbation.meaning, "AUROC", list(enumerate(names)), areas, 300, 230)
        for series, network in enumerate(bundle.networks):
            measured = [answers(bundle, network, task, part.screened, labels).area for part in steps]
            points = [(i, area) for i, area in enumerate(measured) if np.isfinite(area)]
            panel.line(points, series)
            for point in points:
                panel.dot(point, series)
        panels.append(panel)
    return chart(panels, 3, _names(bundle), f"AUROC for {task} of the networks on degraded films")


def _position(part: Degraded, perturbation: str) -> float:
    """Small levels first where they are mild, large ones first where those are: bits and quality count downwards."""
    if perturbation == "exposure":
        return 1.0 if part.level is None else part.level
    if part.level is None:
        return float("-inf")
    return -part.level if perturbation in ("grey levels", "JPEG") else part.level


def _names(bundle: Bundle) -> list[str]:
    return [network.architecture.title() for network in bundle.networks]

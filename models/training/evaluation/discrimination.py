"""How well the networks tell films apart: areas under the curve, their differences, and both operating points."""

from itertools import combinations

import numpy as np

from training.evaluation.bundle import Bundle, Network
from training.evaluation.markdown import between, number, p_value, share, table
from training.evaluation.test_set import TestSet
from training.figures import auroc, auroc_interval, compare_areas, counts, holm


def results(bundle: Bundle, test_set: TestSet, network: Network, task: str) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities and truth of the studies that the network has a result for."""
    answered = test_set.answered(network)
    probability = test_set.probability(bundle, network, task)
    return probability[answered], bundle.is_positive(test_set.labels, task)[answered]


def two_classes(positive: np.ndarray, least: int = 2) -> bool:
    """Enough of both for an area with an interval."""
    return least <= positive.sum() <= len(positive) - least


def area(scores: np.ndarray, positive: np.ndarray) -> str:
    """AUROC with DeLong's interval, or a dash."""
    if not two_classes(positive):
        return "–"
    return f"{number(auroc(scores, positive))} {between(auroc_interval(scores, positive))}"


def area_table(bundle: Bundle, test_set: TestSet) -> list[str]:
    """One row a network, beside the generator's ceiling."""
    rows = []
    for network in bundle.networks:
        row = [network.architecture.title(), str(int(test_set.answered(network).sum()))]
        for task in bundle.tasks:
            row += [area(*results(bundle, test_set, network, task)), number(test_set.ceiling_of(network, task))]
        rows.append(row)
    columns = [text for task in bundle.tasks for text in (f"{task} AUROC", "ceiling")]
    return table(["network", "studies", *columns], rows)


def comparison_table(bundle: Bundle, test_set: TestSet, task: str) -> list[str]:
    """All pairs of networks over the studies that all of them have a result for."""
    shared = np.logical_and.reduce([test_set.answered(network) for network in bundle.networks])
    positive = bundle.is_positive(test_set.labels, task)[shared]
    if not two_classes(positive):
        return ["Too few studies to compare.", ""]
    scores = {n.architecture: test_set.probability(bundle, n, task)[shared] for n in bundle.networks}
    pairs = list(combinations(scores, 2))
    differences = [compare_areas(scores[first], scores[second], positive) for first, second in pairs]
    adjusted = holm([difference.p for difference in differences])
    rows = [
        [
            f"{first.title()} − {second.title()}",
            f"{number(found.difference)} {between(found.interval)}",
            p_value(found.p),
            p_value(p),
        ]
        for (first, second), found, p in zip(pairs, differences, adjusted, strict=True)
    ]
    return table([f"{task}, {len(positive)} studies", "difference of AUROC", "p", "p (Holm)"], rows)


def point_table(bundle: Bundle, test_set: TestSet, task: str) -> list[str]:
    """Every network at every operating point of a task."""
    rows = []
    for network in bundle.networks:
        scores, positive = results(bundle, test_set, network, task)
        for (of, name), threshold in network.thresholds.items():
            if of == task:
                found = counts(scores, positive, threshold)
                rows.append([network.architecture.title(), name, number(threshold), *point_row(found)])
    measures = ["accuracy", "sensitivity", "specificity", "PPV", "NPV"]
    return table([task, "point", "threshold", *measures], rows, left=2)


def point_row(found: dict[str, int]) -> list[str]:
    """Accuracy, sensitivity, specificity, PPV and NPV of a two-by-two table, each with counts and interval."""
    tp, fn = found["truePositives"], found["falseNegatives"]
    tn, fp = found["trueNegatives"], found["falsePositives"]
    pairs = [(tp + tn, tp + fn + tn + fp), (tp, tp + fn), (tn, tn + fp), (tp, tp + fp), (tn, tn + fn)]
    return [share(part, whole) for part, whole in pairs]

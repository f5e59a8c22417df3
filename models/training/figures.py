"""The figures a screening model is judged by: AUROC with DeLong's interval, proportions with Wilson's."""

import math

import numpy as np
from scipy.stats import rankdata

Z95 = 1.959963984540054


def auroc(scores: np.ndarray, positive: np.ndarray) -> float:
    """Probability that a positive scores above a negative, ties counting half."""
    cases = int(positive.sum())
    ranks = rankdata(scores)[positive].sum()
    return float((ranks - cases * (cases + 1) / 2) / (cases * (len(scores) - cases)))


def auroc_interval(scores: np.ndarray, positive: np.ndarray) -> tuple[float, float]:
    """95 % interval from DeLong's variance (Biometrics 1988;44:837), through midranks (Sun and Xu 2014), within 0..1."""
    cases, controls = scores[positive], scores[~positive]
    ranks = rankdata(np.concatenate([cases, controls]))
    placed_cases = (ranks[: len(cases)] - rankdata(cases)) / len(controls)
    placed_controls = 1 - (ranks[len(cases) :] - rankdata(controls)) / len(cases)
    variance = placed_cases.var(ddof=1) / len(cases) + placed_controls.var(ddof=1) / len(controls)
    area, margin = float(placed_cases.mean()), Z95 * math.sqrt(variance)
    return max(0.0, area - margin), min(1.0, area + margin)


def wilson_interval(successes: int, total: int) -> tuple[float, float]:
    """95 % score interval of a proportion (Wilson 1927); (0, 1) when nothing was counted."""
    if total == 0:
        return 0.0, 1.0
    share, spread = successes / total, Z95**2 / total
    centre = (share + spread / 2) / (1 + spread)
    margin = Z95 * math.sqrt(share * (1 - share) / total + spread / total / 4) / (1 + spread)
    return max(0.0, centre - margin), min(1.0, centre + margin)


def counts(scores: np.ndarray, positive: np.ndarray, threshold: float) -> dict[str, int]:
    """The two-by-two table; at the threshold is positive."""
    flagged = scores >= threshold
    return {
        "truePositives": int((flagged & positive).sum()),
        "falseNegatives": int((~flagged & positive).sum()),
        "trueNegatives": int((~flagged & ~positive).sum()),
        "falsePositives": int((flagged & ~positive).sum()),
    }

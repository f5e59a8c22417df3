"""The statistics a screening model is judged by. Each function says its formula and where it comes from.

Everywhere `scores` are [N] numbers of which larger speak for the finding, and `positive` is the truth, [N] bool.
Intervals are two-sided 95 % intervals (low, high).
"""

import math
from dataclasses import dataclass

import numpy as np
from scipy.stats import norm, rankdata

Z95 = 1.959963984540054
Interval = tuple[float, float]


def auroc(scores: np.ndarray, positive: np.ndarray) -> float:
    """Probability that a positive scores above a negative, ties counting half."""
    cases = int(positive.sum())
    ranks = rankdata(scores)[positive].sum()
    return float((ranks - cases * (cases + 1) / 2) / (cases * (len(scores) - cases)))


def areas_with_covariance(scores: np.ndarray, positive: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """AUROCs [K] of K scores [K, N] of the same films, and their covariance [K, K] (DeLong et al., Biometrics
    1988;44:837).

    A film's placement is the share of the other group that it scores above (a positive) or below (a negative); it
    comes from midranks (Sun and Xu, IEEE Signal Process Lett 2014;21:1389). The covariance of the areas is that of the
    positives' placements over their number plus that of the negatives' placements over theirs.
    """
    cases, controls = int(positive.sum()), int((~positive).sum())
    above, below = [], []
    for row in np.atleast_2d(scores):
        ranks = rankdata(np.concatenate([row[positive], row[~positive]]))
        above.append((ranks[:cases] - rankdata(row[positive])) / controls)
        below.append(1 - (ranks[cases:] - rankdata(row[~positive])) / cases)
    covariance = np.atleast_2d(np.cov(above)) / cases + np.atleast_2d(np.cov(below)) / controls
    return np.mean(above, axis=1), covariance


def auroc_interval(scores: np.ndarray, positive: np.ndarray) -> Interval:
    """Area ± 1.96 standard errors of DeLong, within 0..1."""
    (area,), ((variance,),) = areas_with_covariance(scores, positive)
    margin = Z95 * math.sqrt(variance)
    return max(0.0, float(area - margin)), min(1.0, float(area + margin))


@dataclass(frozen=True)
class AreaDifference:
    """AUROC of one score minus that of another over the same films."""

    difference: float
    interval: Interval
    p: float


def compare_areas(first: np.ndarray, second: np.ndarray, positive: np.ndarray) -> AreaDifference:
    """DeLong's paired test: difference over the root of var₁ + var₂ − 2 cov, two-sided normal; p is 1 without
    variance."""
    areas, covariance = areas_with_covariance(np.stack([first, second]), positive)
    difference = float(areas[0] - areas[1])
    deviation = math.sqrt(max(0.0, covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1]))
    p = float(2 * norm.sf(abs(difference) / deviation)) if deviation > 0 else 1.0
    return AreaDifference(difference, (difference - Z95 * deviation, difference + Z95 * deviation), p)


def holm(p_values: list[float]) -> list[float]:
    """Adjusted p values in the order given (Holm, Scand J Stat 1979;6:65): the i-th smallest of m times (m − i + 1),
    never below the one before it, at most 1."""
    adjusted, floor = [0.0] * len(p_values), 0.0
    for step, index in enumerate(np.argsort(p_values, kind="stable")):
        floor = max(floor, min(1.0, p_values[index] * (len(p_values) - step)))
        adjusted[index] = floor
    return adjusted


def wilson_interval(successes: int, total: int) -> Interval:
    """Score interval of a proportion (Wilson, J Am Stat Assoc 1927;22:209); (0, 1) when nothing was counted."""
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


@dataclass(frozen=True)
class Estimate:
    """A number with its interval."""

    value: float
    interval: Interval


def predictive_values(table: dict[str, int], prevalence: float) -> tuple[Estimate, Estimate]:
    """PPV and NPV where `prevalence` of those examined have the finding.

    By Bayes the odds of PPV are sens/(1 − spec) times the odds of prevalence, those of NPV spec/(1 − sens) over them.
    The intervals are symmetric on the logit (Mercaldo, Lau and Zhou, Stat Med 2007;26:2170), with variances (1 −
    sens)/(sens n₁) + spec/((1 − spec) n₀) and sens/((1 − sens) n₁) + (1 − spec)/(spec n₀). Where a cell of the table is
    empty, they come from proportions with half of 1.96² added to both cells (Agresti and Coull, Am Stat 1998;52:119).
    """
    found, missed = table["truePositives"], table["falseNegatives"]
    cleared, raised = table["trueNegatives"], table["falsePositives"]
    odds = prevalence / (1 - prevalence)
    cases, controls = found + missed, cleared + raised
    hit, false_alarm = found / cases * odds, raised / controls
    ppv = hit / (hit + false_alarm) if hit + false_alarm > 0 else math.nan
    miss, clear = missed / cases * odds, cleared / controls
    npv = clear / (clear + miss) if clear + miss > 0 else math.nan
    if min(found, missed, cleared, raised) == 0:
        found, missed, cleared, raised = (count + Z95**2 / 2 for count in (found, missed, cleared, raised))
    positive_log_odds = math.log(found / (found + missed) * (cleared + raised) / raised * odds)
    negative_log_odds = math.log(cleared / (cleared + raised) * (found + missed) / missed / odds)
    ppv_margin = Z95 * math.sqrt(missed / found / (found + missed) + cleared / raised / (cleared + raised))
    npv_margin = Z95 * math.sqrt(found / missed / (found + missed) + raised / cleared / (cleared + raised))
    return (
        Estimate(ppv, (_logistic(positive_log_odds - ppv_margin), _logistic(positive_log_odds + ppv_margin))),
        Estimate(npv, (_logistic(negative_log_odds - npv_margin), _logistic(negative_log_odds + npv_margin))),
    )


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-x))


@dataclass(frozen=True)
class CalibrationBin:
    """Films of neighbouring probabilities: their mean probability, and how many of them are positive."""

    probability: float
    positives: int
    count: int


def calibration_bins(probability: np.ndarray, positive: np.ndarray, bins: int = 15) -> list[CalibrationBin]:
    """Films sorted by probability and cut into bins of equal numbers (to one film)."""
    parts = np.array_split(np.argsort(probability, kind="stable"), min(bins, len(probability)))
    return [CalibrationBin(float(probability[p].mean()), int(positive[p].sum()), len(p)) for p in parts]


def expected_calibration_error(bins: list[CalibrationBin]) -> float:
    """Mean over films of |mean probability − share of positives| of their bin (Naeini et al., AAAI 2015), equal
    masses."""
    total = sum(part.count for part in bins)
    return sum(abs(part.probability * part.count - part.positives) for part in bins) / total


def brier(probability: np.ndarray, positive: np.ndarray) -> float:
    """Mean squared distance of probability and truth (Brier, Mon Weather Rev 1950;78:1)."""
    return float(((probability - positive) ** 2).mean())


def calibration_line(probability: np.ndarray, positive: np.ndarray) -> tuple[Estimate, Estimate]:
    """Slope b of logit P(positive) = a + b logit(p), and the intercept a where b is held at 1 (Van Calster et al., J
    Clin Epidemiol 2016;74:167): 1 and 0 are perfect. Slope below 1: too certain. Intercept above 0: too low on the
    whole.

    Wald intervals from the maximum likelihood fits. Probabilities are kept 10⁻⁶ away from 0 and 1. NaN where nothing
    can be fitted, as with films that are told apart without error.
    """
    kept = np.clip(probability.astype(np.float64), 1e-6, 1 - 1e-6)
    logit, ones = np.log(kept / (1 - kept)), np.ones(len(kept))
    slope = _fitted(np.stack([logit, ones], 1), positive, np.zeros(len(kept)))
    intercept = _fitted(ones[:, None], positive, logit)
    return slope, intercept


def _fitted(design: np.ndarray, positive: np.ndarray, offset: np.ndarray) -> Estimate:
    """The first coefficient of a logistic regression, by Newton's steps of at most 1 in any coefficient."""
    weights = np.zeros(design.shape[1])
    try:
        for _ in range(200):
            share = 1 / (1 + np.exp(-np.clip(design @ weights + offset, -30, 30)))
            information = design.T @ (design * (share * (1 - share))[:, None])
            step = np.linalg.solve(information, design.T @ (positive - share))
            weights += step / max(1.0, np.abs(step).max())
            if np.abs(step).max() < 1e-9:
                deviation = math.sqrt(np.linalg.inv(information)[0, 0])
                value = float(weights[0])
                return Estimate(value, (value - Z95 * deviation, value + Z95 * deviation))
    except np.linalg.LinAlgError:
        pass  # No single best fit: the NaN below says so.
    return Estimate(math.nan, (math.nan, math.nan))


def rank_correlation(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Spearman's ρ of each row of [N, M] with the same row of another: Pearson's r of the ranks; NaN for a row without
    differences."""
    ranks = [rankdata(values, axis=1) for values in (first, second)]
    centred = [rank - rank.mean(axis=1, keepdims=True) for rank in ranks]
    product = (centred[0] * centred[1]).sum(axis=1)
    size = np.sqrt((centred[0] ** 2).sum(axis=1) * (centred[1] ** 2).sum(axis=1))
    return np.divide(product, size, out=np.full(len(product), np.nan), where=size > 0)

"""How alike the heatmaps of the same films are in two screenings."""

import numpy as np

from training.evaluation.bundle import Bundle
from training.evaluation.screened import Screened
from training.figures import rank_correlation


def flat_task_maps(bundle: Bundle, screened: Screened, name: str, task: str) -> np.ndarray:
    """[N, cells] of the map of that name."""
    maps = bundle.task_maps(screened.values[name], task)
    return maps.reshape(len(maps), -1)


def mean_correlation(first: np.ndarray, second: np.ndarray, absolute: bool = False) -> float:
    """Mean over films of Spearman's ρ between rows of [N, cells]; NaN rows and rows without differences are left
    out."""
    known = np.isfinite(first).all(axis=1) & np.isfinite(second).all(axis=1)
    correlation = rank_correlation(first[known], second[known]) if known.any() else np.array([np.nan])
    correlation = np.abs(correlation) if absolute else correlation
    return float(np.nanmean(correlation)) if np.isfinite(correlation).any() else float("nan")

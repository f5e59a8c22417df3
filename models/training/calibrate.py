"""From logits to probabilities and thresholds, fitted on validation films only."""

import math

import numpy as np
from scipy.optimize import minimize_scalar

from training.dataset import CLASSES
from training.figures import counts

TASKS = {"SCOLIOSIS": ("AIS", "CMS"), "CMS": ("CMS",)}
SCREENING_SENSITIVITY = 0.90
MRI_REQUEST_SPECIFICITY = 0.95
# A validation set without a single error would ask for a temperature of zero and certain answers.
TEMPERATURE_BOUNDS_LOG = (np.log(0.25), np.log(10))


def class_probabilities(logits: np.ndarray, temperature: float) -> np.ndarray:
    """Softmax of logits / temperature, [N, 3]."""
    scaled = logits.astype(np.float64) / temperature
    exponent = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return exponent / exponent.sum(axis=1, keepdims=True)


def task_probability(logits: np.ndarray, temperature: float, task: str) -> np.ndarray:
    """Sum of the probabilities of the task's positive classes, [N]."""
    columns = [CLASSES.index(name) for name in TASKS[task]]
    return class_probabilities(logits, temperature)[:, columns].sum(axis=1)


def is_positive(labels: np.ndarray, task: str) -> np.ndarray:
    """The truth of a task from the class index, [N] bool."""
    return np.isin(labels, [CLASSES.index(name) for name in TASKS[task]])


def fit_temperature(logits: np.ndarray, labels: np.ndarray) -> float:
    """The one number that minimizes the log loss (Guo et al., ICML 2017); ranking within a class pair is unchanged."""

    def log_loss(log_temperature: float) -> float:
        probability = class_probabilities(logits, np.exp(log_temperature))
        return -np.log(np.clip(probability[np.arange(len(labels)), labels], 1e-12, None)).mean()

    return float(np.exp(minimize_scalar(log_loss, bounds=TEMPERATURE_BOUNDS_LOG, method="bounded").x))


def screening_threshold(scores: np.ndarray, positive: np.ndarray) -> float:
    """Of the thresholds that find at least 90 % of the positives, the one with the largest sensitivity + specificity.

    Youden's index (Cancer 1950;3:32-35) under a floor: the floor alone would give away positives that cost nothing to find.
    At equal index the larger threshold; to six decimals, downwards, so that the positive it stands on is still found.
    """
    thresholds = np.unique(scores[positive])[::-1]
    sensitivity = (scores[positive][None] >= thresholds[:, None]).mean(axis=1)
    specificity = (scores[~positive][None] < thresholds[:, None]).mean(axis=1)
    youden = np.where(sensitivity >= SCREENING_SENSITIVITY - 1e-9, sensitivity + specificity, -np.inf)
    return float(np.floor(thresholds[np.argmax(youden)] * 1e6) / 1e6)


def mri_request_threshold(scores: np.ndarray, positive: np.ndarray) -> float:
    """The smallest threshold that leaves at least 95 % of the negatives unflagged: few are sent to MRI for nothing.

    Just above the negative that it must not flag, to six decimals.
    """
    negatives = np.sort(scores[~positive])
    unflagged = math.ceil(MRI_REQUEST_SPECIFICITY * len(negatives) - 1e-9)
    return float(min(1.0, np.floor(negatives[unflagged - 1] * 1e6 + 1) / 1e6))


def calibrate(logits: np.ndarray, labels: np.ndarray) -> dict:
    """Temperature and operating points as the manifest has them."""
    temperature = fit_temperature(logits, labels)
    points = []
    for task in TASKS:
        scores, positive = task_probability(logits, temperature, task), is_positive(labels, task)
        screening = screening_threshold(scores, positive)
        # Where the screening point is as specific already, the stricter point is the same one and never a laxer one.
        thresholds = {"SCREENING": screening, "MRI_REQUEST": max(screening, mri_request_threshold(scores, positive))}
        for name, threshold in thresholds.items():
            table = counts(scores, positive, threshold)
            points.append({"task": task, "name": name, "threshold": threshold, "validation": table})
    return {"temperature": temperature, "operatingPoints": points}

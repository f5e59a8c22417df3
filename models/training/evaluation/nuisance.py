"""Whether a label can be had from what a film looks like without reading the spine: its size, tones, noise and borders.

A data set whose labels leak into such numbers would teach a network the leak. On the phantom the acquisition does not
see the class, so the area has to lie at 0.5 but for chance and for what a curve itself changes.
"""

import hashlib
import os
from multiprocessing import Pool
from pathlib import Path

import numpy as np
import pydicom
from scipy.ndimage import laplace

from training.dataset import VIEWS, Study
from training.evaluation.acquisition import acquisition_numbers
from training.evaluation.bundle import Bundle
from training.evaluation.discrimination import area, two_classes
from training.evaluation.markdown import table
from training.evaluation.test_set import TestSet
from training.figures import auroc
from training.preprocess import contained_size
from training.read_film import read_film

FOLDS = 5
TOLERANCE = 0.03
PENALTY = 10.0
CANVAS = (256, 128)
STATISTICS = (
    "rows, columns, columns/rows, share of padding, bits stored, inverted, mean, SD, percentiles 1, 5, 25, 50, 75, 95 "
    "and 99, noise, sharpness, mean and SD of the border, share of plain black and of plain white"
)


def film_statistics(path: Path) -> np.ndarray:
    """The statistics of one film, in the order of STATISTICS; grey values from 0 to 1."""
    header = pydicom.dcmread(path, stop_before_pixels=True)
    grey = read_film(path).astype(np.float64)
    film = (grey - grey.min()) / max(1e-9, grey.max() - grey.min())
    rows, columns = film.shape
    height, width = contained_size(rows, columns, *CANVAS)
    detail = laplace(film)[1:-1, 1:-1]
    edge = max(1, round(0.05 * min(rows, columns)))
    sides = (film[:edge], film[-edge:], film[:, :edge], film[:, -edge:])
    border = np.concatenate([side.ravel() for side in sides])
    return np.array(
        [
            *(rows, columns, columns / rows, 1 - height * width / (CANVAS[0] * CANVAS[1])),
            *(header.BitsStored, header.PhotometricInterpretation == "MONOCHROME1"),
            *(film.mean(), film.std(), *np.percentile(film, [1, 5, 25, 50, 75, 95, 99])),
            # The median is that of the even parts, where a Laplacian is noise; the SD that of the edges.
            *(np.median(np.abs(detail)), detail.std()),
            *(border.mean(), border.std(), (film <= 0).mean(), (film >= 1).mean()),
        ]
    )


def fold_scores(features: np.ndarray, positive: np.ndarray, folds: np.ndarray) -> np.ndarray:
    """[N] logits of a ridge logistic regression on the other folds, over standardized features and their squares."""
    scores = np.zeros(len(positive))
    for fold in range(FOLDS):
        held = folds == fold
        mean, spread = features[~held].mean(axis=0), features[~held].std(axis=0) + 1e-9
        standard = np.clip((features - mean) / spread, -5, 5)
        design = np.concatenate([standard, standard**2 - 1, np.ones((len(standard), 1))], axis=1)
        scores[held] = design[held] @ _ridge(design[~held], positive[~held])
    return scores


def _ridge(design: np.ndarray, positive: np.ndarray) -> np.ndarray:
    """Weights that maximize log likelihood − PENALTY/2 · their squares (the intercept, last, is free), by Newton's
    steps."""
    weights = np.zeros(design.shape[1])
    penalty = np.full(design.shape[1], PENALTY)
    penalty[-1] = 0
    for _ in range(15):
        share = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        information = design.T @ (design * (share * (1 - share))[:, None]) + np.diag(penalty + 1e-6)
        weights += np.linalg.solve(information, design.T @ (positive - share) - penalty * weights)
    return weights


def nuisance_table(bundle: Bundle, test_sets: list[TestSet]) -> list[str]:
    """Areas from the statistics of one film and of both, over all studies with both; and from how they were taken."""
    studies = [study for test_set in test_sets for study in test_set.studies]
    truths = [truth for test_set in test_sets for truth in test_set.truths]
    labels = np.concatenate([test_set.labels for test_set in test_sets])
    complete = [i for i, study in enumerate(studies) if all(view in study.films for view in VIEWS)]
    if not complete:
        return ["No study has both films.", ""]
    sources = _film_sources([studies[i] for i in complete]) | _truth_sources([truths[i] for i in complete])
    folds, rows = _folds([studies[i].patient for i in complete]), []
    for task in bundle.tasks:
        positive = bundle.is_positive(labels[complete], task)
        if two_classes(positive, FOLDS):
            for name, features in sources.items():
                scores = fold_scores(features, positive, folds)
                within = abs(auroc(scores, positive) - 0.5) <= TOLERANCE
                rows.append([task, name, area(scores, positive), "yes" if within else "**no**"])
    return table([f"{len(complete)} studies", "from", "AUROC", f"within 0.50 ± {TOLERANCE:g}"], rows, left=2)


def _film_sources(studies: list[Study]) -> dict[str, np.ndarray]:
    with Pool(os.cpu_count()) as pool:
        paths = [[study.films[view] for study in studies] for view in VIEWS]
        films = [np.array(pool.map(film_statistics, of_view, chunksize=32)) for of_view in paths]
    names = [f"statistics of the {view} film" for view in VIEWS]
    return dict(zip(names, films, strict=True)) | {"statistics of both films": np.concatenate(films, axis=1)}


def _truth_sources(truths: list[dict | None]) -> dict[str, np.ndarray]:
    """Nothing where the data set does not say how each film was taken."""
    known = [truth["films"] for truth in truths if truth is not None]
    if len(known) < len(truths) or not all("acquisition" in films.get(view, {}) for films in known for view in VIEWS):
        return {}
    parts = [acquisition_numbers([films[view]["acquisition"] for films in known]) for view in VIEWS]
    return {"exposure, framing, processing as drawn": np.concatenate(parts, axis=1)}


def _folds(patients: list[str]) -> np.ndarray:
    """A fold for each study by the hash of its patient, so that a patient never is in two."""
    digests = [hashlib.sha256(patient.encode()).digest() for patient in patients]
    return np.array([int.from_bytes(digest[:8], "big") % FOLDS for digest in digests], dtype=int)

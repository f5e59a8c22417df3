"""A data set that a bundle is evaluated on: its studies, their truth, and what the bundle says of them."""

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.dataset import Study, read_dataset
from training.evaluation.bundle import Bundle, Network
from training.evaluation.png_films import with_dicom_films
from training.evaluation.screened import Screened, screen_folder
from training.evaluation.write_studies import write_studies


@dataclass(frozen=True)
class TestSet:
    """Studies in the order of the manifest, with the outputs in the same order."""

    __test__ = False  # No test class for pytest.

    name: str
    folder: Path
    manifest_sha256: str
    studies: list[Study]
    truths: list[dict | None]
    ceiling: dict | None
    labels: np.ndarray
    screened: Screened

    def probability(self, bundle: Bundle, network: Network, task: str) -> np.ndarray:
        """Calibrated probability of every study [N]; NaN where the network has no result."""
        probability = bundle.probability(network, self.screened.values[network.logits], task)
        return np.where(self.answered(network), probability, np.nan)

    def answered(self, network: Network) -> np.ndarray:
        """[N] bool: the network has a result that the platform would show."""
        return self.screened.usable(network.views)

    def ceiling_of(self, network: Network, task: str) -> float | None:
        """The AUROC of an ideal reader of the exact geometry that this network's views show; None where not known."""
        if self.ceiling is None or task not in self.ceiling:
            return None
        areas = self.ceiling[task]
        own = areas.get(network.views[0].lower()) if len(network.views) == 1 else None
        return own if own is not None else areas.get("auroc")


def read_test_set(folder: Path, model: Path) -> TestSet:
    """Checks the manifest, then screens every study."""
    dataset = read_dataset(folder, ())
    studies = dataset.studies
    truths = [json.loads(study.truth.read_text()) if study.truth else None for study in studies]
    presets = {truth["preset"] for truth in truths if truth}
    ceiling = folder / "ceiling.json"
    screened = _screen(model, folder, studies)
    if screened.studies != [study.row["study"] for study in studies]:
        raise ValueError(f"{folder}: the studies were screened in another order than the manifest has")
    return TestSet(
        name=presets.pop() if len(presets) == 1 else folder.resolve().name,
        folder=folder,
        manifest_sha256=dataset.manifest_sha256,
        studies=studies,
        truths=truths,
        ceiling=json.loads(ceiling.read_text()) if ceiling.is_file() else None,
        labels=dataset.labels(),
        screened=screened,
    )


def _screen(model: Path, folder: Path, studies: list[Study]) -> Screened:
    """PNG films go through as DICOM."""
    if not any(film.suffix.lower() == ".png" for study in studies for film in study.films.values()):
        return screen_folder(model, folder)
    with tempfile.TemporaryDirectory(prefix="plumbline-png-") as work:
        return screen_folder(model, with_dicom_films(studies, Path(work) / "films"))


def write_subset(folder: Path, count: int, target: Path) -> Path:
    """A data set of at most `count` studies, evenly spread over another one's, whose films stay where they are."""
    studies = read_dataset(folder, ()).studies
    rows = np.unique(np.linspace(0, len(studies) - 1, min(count, len(studies))).astype(int))
    write_studies([studies[row] for row in rows], target)
    if (folder / "ceiling.json").is_file():
        (target / "ceiling.json").write_text((folder / "ceiling.json").read_text())
    return target

"""The exported networks on films that none of them learned from: what the manifest says of each."""

from pathlib import Path

import numpy as np
import torch

from training.augment import augment
from training.calibrate import TASKS, is_positive, task_probability
from training.dataset import VIEWS, Dataset, InvalidDataset
from training.figures import auroc, auroc_interval
from training.five_networks import FiveNetworks
from training.network import ARCHITECTURES, Films, head_logits
from training.preprocess import Preprocessing
from training.stored_weights import as_stored

BATCH = 32


def load_networks(run: Path) -> tuple[FiveNetworks, dict[str, Preprocessing], dict]:
    """The networks of a finished run with their weights as they are stored, the preprocessing by view, and the run."""
    state = torch.load(run / "checkpoint.pt", map_location="cpu")
    networks = FiveNetworks()
    networks.load_state_dict(state["networks"])
    settings = {view: Preprocessing(**state["preprocessing"][view]) for view in VIEWS}
    return as_stored(networks).to(memory_format=torch.channels_last), settings, state


def canvases_of(dataset: Dataset, settings: dict[str, Preprocessing], rows: np.ndarray) -> dict[str, np.ndarray]:
    """[rows, height, width] of each view."""
    return {view: dataset.canvases(view, settings[view])[rows] for view in VIEWS}


def logits_of(
    networks: FiveNetworks, settings: dict[str, Preprocessing], canvases: dict[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """[studies, 3] of each architecture in full precision."""
    parts: dict[str, list[np.ndarray]] = {name: [] for name in ARCHITECTURES}
    for first in range(0, len(canvases["coronal"]), BATCH):
        films = {view: normalized(canvases[view][first : first + BATCH], settings[view]) for view in VIEWS}
        for name, logits in network_logits(networks, films).items():
            parts[name].append(logits)
    return {name: np.concatenate(part) for name, part in parts.items()}


def distances_of(
    networks: FiveNetworks,
    settings: dict[str, Preprocessing],
    canvases: dict[str, np.ndarray],
    generator: torch.Generator | None = None,
) -> dict[str, np.ndarray]:
    """[studies] of each view; with a generator of films varied twice over, as those that the distance was fitted on."""
    found: dict[str, list[np.ndarray]] = {view: [] for view in VIEWS}
    with torch.inference_mode():
        for view in VIEWS:
            for first in range(0, len(canvases[view]), BATCH):
                films = torch.from_numpy(canvases[view][first : first + BATCH].astype(np.float32))[:, None]
                films = varied_twice(films, generator) if generator else films
                films = (films - settings[view].mean) / settings[view].std
                pooled = networks.backbones[view](films.to(memory_format=torch.channels_last)).mean((2, 3))
                found[view].append(networks.distances[view](pooled)[:, 0].numpy())
    return {view: np.concatenate(parts) for view, parts in found.items()}


def varied_twice(films: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Canvases [N, 1, H, W] as training varies them, and once more."""
    return augment(augment(films, generator)[0], generator)[0]


def normalized(canvases: np.ndarray, settings: Preprocessing) -> torch.Tensor:
    """Canvases [N, H, W] as the network's input [N, 1, H, W]."""
    films = (torch.from_numpy(canvases.astype(np.float32))[:, None] - settings.mean) / settings.std
    return films.to(memory_format=torch.channels_last)


def network_logits(networks: FiveNetworks, films: Films) -> dict[str, np.ndarray]:
    """[N, 3] of each architecture for one batch."""
    with torch.inference_mode():
        features = {view: networks.backbones[view](films[view]) for view in VIEWS}
        return {name: head_logits(networks.heads[name], features).numpy() for name in ARCHITECTURES}


def refuse_known_patients(known: set[str], dataset: Dataset) -> None:
    """A test patient whose films were in the training data makes every figure too good. Raises InvalidDataset."""
    shared = known & {study.patient for study in dataset.studies}
    if shared:
        raise InvalidDataset(f"{len(shared)} patients of the test data are also in the training data")


def task_areas(logits: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    """AUROC of each task from logits [N, 3]."""
    return {task: auroc(task_probability(logits, 1, task), is_positive(labels, task)) for task in TASKS}


def areas_of(logits: dict[str, np.ndarray], temperatures: dict[str, float], labels: np.ndarray) -> dict[str, dict]:
    """AUROC with its interval for each architecture and task, as the manifest has it."""
    found = {}
    for name, values in logits.items():
        found[name] = {"testCount": len(labels)}
        for task in TASKS:
            probability, positive = task_probability(values, temperatures[name], task), is_positive(labels, task)
            interval = auroc_interval(probability, positive)
            found[name][task] = {"auroc": auroc(probability, positive), "confidenceInterval": list(interval)}
    return found

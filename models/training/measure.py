"""The exported networks on films that none of them learned from: what the manifest says of each."""

import numpy as np
import torch

from training.calibrate import TASKS, is_positive, task_probability
from training.dataset import VIEWS, Dataset, InvalidDataset
from training.figures import auroc, auroc_interval
from training.five_networks import FiveNetworks
from training.network import ARCHITECTURES, Films, head_logits
from training.preprocess import Preprocessing

BATCH = 32


def logits_of(networks: FiveNetworks, settings: dict[str, Preprocessing], dataset: Dataset) -> dict[str, np.ndarray]:
    """[studies, 3] of each architecture in full precision."""
    canvases = {view: dataset.canvases(view, settings[view]) for view in VIEWS}
    parts: dict[str, list[np.ndarray]] = {name: [] for name in ARCHITECTURES}
    for first in range(0, len(dataset.studies), BATCH):
        films = {view: normalized(canvases[view][first : first + BATCH], settings[view]) for view in VIEWS}
        for name, logits in network_logits(networks, films).items():
            parts[name].append(logits)
    return {name: np.concatenate(part) for name, part in parts.items()}


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

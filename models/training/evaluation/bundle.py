"""An exported bundle as its manifest describes it: which outputs are whose, and how logits become flags."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.calibrate import class_probabilities
from training.preprocess import Preprocessing

SCREENING = "SCREENING"


@dataclass(frozen=True)
class Map:
    """One network's map over the film of one view."""

    name: str
    view: str


@dataclass(frozen=True)
class Network:
    """One of the bundle's networks."""

    architecture: str
    views: tuple[str, ...]
    logits: str
    maps: tuple[Map, ...]
    temperature: float
    thresholds: dict[tuple[str, str], float]


@dataclass(frozen=True)
class Bundle:
    """What the evaluation needs of a manifest."""

    folder: Path
    name: str
    version: str
    manifest_sha256: str
    classes: tuple[str, ...]
    tasks: dict[str, tuple[str, ...]]
    networks: tuple[Network, ...]
    deciding: dict[str, tuple[str, ...]]
    preprocessing: dict[str, Preprocessing]

    def network(self, architecture: str) -> Network:
        """The network of that name."""
        return next(network for network in self.networks if network.architecture == architecture)

    def deciding_network(self, task: str) -> Network:
        """The one that is asked first."""
        return self.network(self.deciding[task][0])

    def positive_columns(self, task: str) -> list[int]:
        """Places of the task's positive classes."""
        return [self.classes.index(name) for name in self.tasks[task]]

    def probability(self, network: Network, logits: np.ndarray, task: str) -> np.ndarray:
        """Calibrated probability of the task [N] from logits [N, 3]."""
        return class_probabilities(logits, network.temperature)[:, self.positive_columns(task)].sum(axis=1)

    def is_positive(self, labels: np.ndarray, task: str) -> np.ndarray:
        """The truth of a task [N] from class indices."""
        return np.isin(labels, self.positive_columns(task))

    def task_maps(self, maps: np.ndarray, task: str) -> np.ndarray:
        """[N, rows, columns] from class maps [N, 3, rows, columns]: the mean of the positive classes less the mean of
        the others, as the platform shows it (packages/inference/src/task-activation-maps.ts)."""
        positive = self.positive_columns(task)
        others = [index for index in range(len(self.classes)) if index not in positive]
        return maps[:, positive].mean(axis=1) - maps[:, others].mean(axis=1)


def read_bundle(folder: Path) -> Bundle:
    """Of models/<name>/<version>."""
    content = (folder / "manifest.json").read_bytes()
    manifest = json.loads(content)
    return Bundle(
        folder=folder,
        name=manifest["name"],
        version=manifest["version"],
        manifest_sha256=hashlib.sha256(content).hexdigest(),
        classes=tuple(manifest["classes"]),
        tasks={task: tuple(meaning["positiveClasses"]) for task, meaning in manifest["tasks"].items()},
        networks=tuple(_network(entry) for entry in manifest["networks"]),
        deciding={task: tuple(names) for task, names in manifest["deciding"].items()},
        preprocessing={entry["view"]: _preprocessing(entry["preprocessing"]) for entry in manifest["inputs"]},
    )


def _network(entry: dict) -> Network:
    return Network(
        architecture=entry["architecture"],
        views=tuple(entry["views"]),
        logits=entry["logits"],
        maps=tuple(Map(part["name"], part["view"]) for part in entry["maps"]),
        temperature=entry["temperature"],
        thresholds={(point["task"], point["name"]): point["threshold"] for point in entry["operatingPoints"]},
    )


def _preprocessing(entry: dict) -> Preprocessing:
    resize, window, normalization = entry["resize"], entry["window"], entry["normalization"]
    return Preprocessing(
        height=resize["height"],
        width=resize["width"],
        lower_percentile=window["lowerPercentile"],
        upper_percentile=window["upperPercentile"],
        pad_value=resize["padValue"],
        mean=normalization["mean"],
        std=normalization["std"],
    )

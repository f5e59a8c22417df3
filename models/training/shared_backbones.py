"""Two trained backbones held fast, and what they make of films: the features that all five heads share."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.augment import augment
from training.network import Network
from training.preprocess import Preprocessing, UnusableImage, windowed_canvas

BATCH = 32


@dataclass(frozen=True)
class SharedBackbone:
    """The backbone of one view with the head that it was trained with."""

    view: str
    network: Network
    settings: Preprocessing
    manifest_sha256: str
    precision: str

    def features(self, canvases: np.ndarray, seed: int | None = None, times: int = 0) -> np.ndarray:
        """Last feature maps [N, 2048, rows, columns] float16 of canvases [N, H, W]; varied `times` times as in training."""
        generator = torch.Generator().manual_seed(seed or 0)
        found = []
        backbone: nn.Module = self.network.backbones[self.view]
        autocast = torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.precision == "bfloat16")
        with torch.inference_mode():
            for first in range(0, len(canvases), BATCH):
                films = torch.from_numpy(canvases[first : first + BATCH].astype(np.float32))[:, None]
                for _ in range(times):
                    films, _ = augment(films, generator)
                films = (films - self.settings.mean) / self.settings.std
                with autocast:
                    maps = backbone(films.to(memory_format=torch.channels_last))
                found.append(maps.to(torch.float16).numpy())
                if first // BATCH % 50 == 49:
                    print(f"features of {first + BATCH} of {len(canvases)} {self.view} films", flush=True)
        return np.concatenate(found)


def load_backbone(run: Path, view: str, precision: str) -> SharedBackbone:
    """From a finished run of `--architecture coronal` or `sagittal`. Raises ValueError for another."""
    state = torch.load(run / "checkpoint.pt", map_location="cpu")
    if state["architecture"] != view:
        raise ValueError(f"{run} holds the {state['architecture']} network, not the {view} one")
    network = Network(view)
    network.load_state_dict(state["network"])
    network = network.eval().to(memory_format=torch.channels_last)
    settings = Preprocessing(**state["preprocessing"][view])
    return SharedBackbone(view, network, settings, state["manifest_sha256"], precision)


def canvases_of(images: list[np.ndarray], settings: Preprocessing) -> np.ndarray:
    """[N, H, W] of the images that have any contrast."""
    canvases = []
    for image in images:
        try:
            canvases.append(windowed_canvas(image, settings))
        except UnusableImage:
            continue
    return np.stack(canvases)

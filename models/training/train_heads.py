"""The heads of all five networks on two shared backbones, with what tells foreign images: one run, RUN/checkpoint.pt.

Coronal and Sagittal keep the heads that their backbones were trained with; Dual, Concat and Bilinear are trained together on
the features of films varied once, while the backbones stand still. So five networks cost two backbones in time as in memory.
"""

import os
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from training.calibrate import TASKS, is_positive, task_probability
from training.dataset import CLASSES, VIEWS, Dataset
from training.figures import auroc
from training.five_networks import FiveNetworks
from training.foreign_images import foreign_image
from training.network import ARCHITECTURES, DualHead, ConcatHead, head_logits
from training.read_film import read_film
from training.shared_backbones import SharedBackbone, canvases_of, load_backbone
from training.view_limits import VIEW_CLASSES, Distance, fit_view_head

EPOCHS = 14
BATCH = 64
LEARNING_RATE = 5e-4
FOREIGN_IMAGES = 3500
OTHER_VIEW_FILMS = 2000
PAIRED = ("dual", "concat", "bilinear")
FeatureMaps = dict[str, np.ndarray]


@dataclass(frozen=True)
class HeadOptions:
    """What the command line sets."""

    out: Path
    backbones: dict[str, Path]
    precision: str
    seed: int


def train_heads(options: HeadOptions, dataset: Dataset) -> None:
    """Leaves RUN/checkpoint.pt. Raises ValueError for a run of other data."""
    torch.manual_seed(options.seed)
    backbones = {view: load_backbone(run, view, options.precision) for view, run in options.backbones.items()}
    for backbone in backbones.values():
        if backbone.manifest_sha256 != dataset.manifest_sha256:
            raise ValueError(f"the {backbone.view} backbone was trained on other data: its split would not hold")
    networks, rows, labels = FiveNetworks(backbones), _rows(dataset), dataset.labels()
    seen = {view: see_with(options, backbone, dataset) for view, backbone in backbones.items()}
    learned, watched = ({view: part[name] for view, part in seen.items()} for name in ("train", "validation"))
    for view, part in seen.items():
        networks.view_heads[view].load_state_dict(part["view_head"])
        networks.distances[view].load_state_dict(part["distance"])
    _learn(networks, learned, labels[rows["train"]], watched, labels[rows["validation"]], options.seed)
    save(options, networks, backbones, dataset)


def _rows(dataset: Dataset) -> dict[str, np.ndarray]:
    return {name: dataset.split(name) for name in ("train", "validation")}


def see_with(options: HeadOptions, backbone: SharedBackbone, dataset: Dataset) -> dict:
    """Feature maps of the training and validation films of one view, and what tells foreign images: minutes of work, kept in
    RUN/.cache so that a run that was stopped goes on from there."""
    cache = options.out / ".cache" / f"{backbone.view}.pt"
    if cache.exists():
        return torch.load(cache)
    canvases = {view: dataset.canvases(view, backbone.settings) for view in VIEWS}
    rows, own = _rows(dataset), canvases[backbone.view]
    limits = _fit_limits(backbone, dataset, canvases, options.seed)
    seen = {
        "train": backbone.features(own[rows["train"]], options.seed, times=1),
        "validation": backbone.features(own[rows["validation"]]),
        **limits,
    }
    cache.parent.mkdir(parents=True, exist_ok=True)
    torch.save(seen, cache.with_suffix(".partial"))
    os.replace(cache.with_suffix(".partial"), cache)
    return seen


def _learn(
    networks: FiveNetworks,
    learned: FeatureMaps,
    labels: np.ndarray,
    watched: FeatureMaps,
    watched_labels: np.ndarray,
    seed: int,
) -> None:
    single = {view: networks.heads[view] for view in VIEWS}
    _start_from(networks.heads["dual"], networks.heads["concat"], single)
    parameters = [p for name in PAIRED for p in networks.heads[name].parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=LEARNING_RATE, weight_decay=0.05)
    order, steps = np.random.default_rng(seed), EPOCHS * (len(labels) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, LEARNING_RATE, total_steps=steps)
    for epoch in range(EPOCHS):
        shuffled, losses = order.permutation(len(labels)), []
        for first in range(0, len(labels) - BATCH + 1, BATCH):
            chosen = np.sort(shuffled[first : first + BATCH])
            features = {view: torch.from_numpy(maps[chosen].astype(np.float32)) for view, maps in learned.items()}
            target = torch.from_numpy(labels[chosen])
            outputs = [head_logits(networks.heads[name], features) for name in PAIRED]
            loss = sum(functional.cross_entropy(output, target, label_smoothing=0.05) for output in outputs)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            losses.append(float(loss.detach()))
        print(f"heads epoch {epoch + 1} of {EPOCHS}  loss {np.mean(losses):.4f}", flush=True)
        if epoch % 4 == 3 or epoch == EPOCHS - 1:
            _report(_logits(networks, watched), watched_labels)


def _start_from(dual: DualHead, concat: ConcatHead, single: dict) -> None:
    """Both begin as the mean of the two single networks, which they then leave."""
    with torch.no_grad():
        for view in VIEWS:
            dual.linear[view].load_state_dict(single[view].linear.state_dict())
        concat.linear.weight.copy_(torch.cat([single[view].linear.weight / 2 for view in VIEWS], 1))
        concat.linear.bias.copy_(sum(single[view].linear.bias for view in VIEWS) / 2)


def _logits(networks: FiveNetworks, features: FeatureMaps) -> dict[str, np.ndarray]:
    parts: dict[str, list[np.ndarray]] = {name: [] for name in ARCHITECTURES}
    with torch.inference_mode():
        for first in range(0, len(features["coronal"]), 256):
            maps = {v: torch.from_numpy(m[first : first + 256].astype(np.float32)) for v, m in features.items()}
            for name in ARCHITECTURES:
                parts[name].append(head_logits(networks.heads[name], maps).numpy())
    return {name: np.concatenate(part) for name, part in parts.items()}


def _report(logits: dict[str, np.ndarray], labels: np.ndarray) -> None:
    for name, values in logits.items():
        areas = {task: auroc(task_probability(values, 1, task), is_positive(labels, task)) for task in TASKS}
        print(f"  validation {name:<9} " + ", ".join(f"{task} {area:.4f}" for task, area in areas.items()), flush=True)


def _fit_limits(backbone: SharedBackbone, dataset: Dataset, canvases: FeatureMaps, seed: int) -> dict:
    """The view head and the distance of one backbone. Films are varied twice over, so that a
    film from another room is not taken for another kind of film."""
    view, other = backbone.view, VIEWS[1 - VIEWS.index(backbone.view)]
    random = np.random.default_rng([seed, VIEWS.index(view)])
    learned = random.permutation(dataset.split("train"))[: 2 * OTHER_VIEW_FILMS]
    own = _pooled(backbone, canvases[view][np.sort(learned)], seed, times=2)
    others = _pooled(backbone, canvases[other][np.sort(learned[:OTHER_VIEW_FILMS])], seed, times=2)
    studies = dataset.studies

    def film() -> np.ndarray:
        grey = read_film(studies[int(random.choice(learned))].films[str(random.choice(VIEWS))])
        return (grey - grey.min()) / max(1e-6, float(grey.max() - grey.min()))

    foreign_canvases = canvases_of([foreign_image(random, film) for _ in range(FOREIGN_IMAGES)], backbone.settings)
    foreign = _pooled(backbone, foreign_canvases, seed, times=1)
    ordered = (own, others) if view == "coronal" else (others, own)
    kinds = np.repeat(np.arange(len(VIEW_CLASSES)), [len(part) for part in (*ordered, foreign)])
    head, distance = fit_view_head(np.concatenate([*ordered, foreign]), kinds, seed), Distance()
    distance.fit(own)
    watched = _pooled(backbone, canvases[view][dataset.split("validation")], seed + 1, times=2)
    with torch.inference_mode():
        told = (head(torch.from_numpy(watched)).argmax(1).numpy() == VIEWS.index(view)).mean()
    print(f"{view}: the view is told of {told:.4f} of the varied validation films", flush=True)
    return {"view_head": head.state_dict(), "distance": distance.state_dict()}


def _pooled(backbone: SharedBackbone, canvases: np.ndarray, seed: int, times: int) -> np.ndarray:
    """Mean features [N, 2048] float32; in parts, because the maps of all films need not be in memory at once."""
    parts = [
        backbone.features(canvases[first : first + 1024], seed + first, times).astype(np.float32).mean((2, 3))
        for first in range(0, len(canvases), 1024)
    ]
    return np.concatenate(parts)


def save(
    options: HeadOptions,
    networks: FiveNetworks,
    backbones: dict[str, SharedBackbone],
    dataset: Dataset,
) -> None:
    """Whole or not at all. Calibration follows at export, on the weights as they are stored."""
    options.out.mkdir(parents=True, exist_ok=True)
    state = {
        "architecture": "all",
        "networks": networks.state_dict(),
        "preprocessing": {view: asdict(backbone.settings) for view, backbone in backbones.items()},
        "classes": CLASSES,
        "learned": len(dataset.split("train")),
        "seed": options.seed,
        "patients": sorted({study.patient for study in dataset.studies}),
        "manifest_sha256": dataset.manifest_sha256,
    }
    partial = options.out / "checkpoint.partial"
    torch.save(state, partial)
    os.replace(partial, options.out / "checkpoint.pt")
    print(f"wrote {options.out / 'checkpoint.pt'}", flush=True)

"""Trains one architecture for a given time, or the heads of all five on two trained backbones:

    python3 -m training.train --data DIR [DIR …] --architecture coronal --out RUN --minutes M
    python3 -m training.train --data DIR [DIR …] --architecture all --coronal RUN --sagittal RUN --out RUN

The first part of the time runs at half resolution, where a film costs a quarter; the schedule follows the clock.
RUN/checkpoint.pt is written every few minutes and a second call with the same RUN goes on from it.
"""

import argparse
import math
import os
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from training.augment import augment
from training.calibrate import TASKS, is_positive, task_probability
from training.dataset import Dataset, read_dataset
from training.figures import auroc
from training.guide import UNIT_DEGREES, guide_loss, spine_course
from training.network import ARCHITECTURES, VIEWS_OF, Films, Network
from training.preprocess import Preprocessing
from training.train_heads import HeadOptions, train_heads

COBB_WEIGHT = 0.3
GUIDE_WEIGHT = 0.5
WARM_UP = 0.04
WATCHED_STUDIES = 256


@dataclass(frozen=True)
class Options:
    """What the command line sets."""

    architecture: str
    out: Path
    minutes: float
    batch_size: int
    learning_rate: float
    half_resolution_share: float
    precision: str
    initial: Path | None
    seed: int


class Training:
    """Network, optimizer and clock: everything that a checkpoint holds."""

    def __init__(self, options: Options, dataset: Dataset) -> None:
        torch.manual_seed(options.seed)
        self.options, self.dataset = options, dataset
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = Network(options.architecture).to(self.device, memory_format=torch.channels_last)
        decayed = [p for p in self.network.parameters() if p.ndim > 1]
        plain = [p for p in self.network.parameters() if p.ndim <= 1]
        groups = [{"params": decayed, "weight_decay": 0.05}, {"params": plain, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(groups, lr=options.learning_rate)
        self.step, self.elapsed_s = 0, 0.0
        self.views = VIEWS_OF[options.architecture]
        self.preprocessing = {view: Preprocessing() for view in self.views}
        self.canvases = {view: dataset.canvases(view, self.preprocessing[view]) for view in self.views}
        self.points = {view: dataset.spine_points(view, self.preprocessing[view]) for view in self.views}
        self.labels, self.cobb = dataset.labels(), dataset.cobb_degrees() / UNIT_DEGREES
        self.rows = {name: dataset.split(name) for name in ("train", "validation")}
        self._start()

    @property
    def progress(self) -> float:
        """Share of the allotted time that is used up."""
        return self.elapsed_s / (self.options.minutes * 60)

    @property
    def halved(self) -> bool:
        """Whether this moment belongs to the half-resolution part."""
        return self.progress < self.options.half_resolution_share

    def _start(self) -> None:
        checkpoint = self.options.out / "checkpoint.pt"
        if checkpoint.exists():
            state = torch.load(checkpoint, map_location=self.device)
            self.optimizer.load_state_dict(state["optimizer"])
            self.step, self.elapsed_s = state["step"], state["elapsed_s"]
        elif self.options.initial:
            state = torch.load(self.options.initial, map_location=self.device)
        else:
            for view in self.views:
                sample = self.canvases[view][self.rows["train"][:2000]].astype(np.float32)
                mean, std = round(float(sample.mean()), 4), round(float(sample.std()), 4)
                self.preprocessing[view] = Preprocessing(mean=mean, std=std)
            return
        self.network.load_state_dict(state["network"])
        self.preprocessing = {view: Preprocessing(**state["preprocessing"][view]) for view in self.views}

    def save(self) -> None:
        """Whole or not at all: a kill while writing leaves the previous checkpoint."""
        state = {
            "architecture": self.options.architecture,
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "elapsed_s": self.elapsed_s,
            "preprocessing": {view: asdict(settings) for view, settings in self.preprocessing.items()},
            "manifest_sha256": self.dataset.manifest_sha256,
            "minutes": self.options.minutes,
        }
        partial = self.options.out / "checkpoint.partial"
        torch.save(state, partial)
        os.replace(partial, self.options.out / "checkpoint.pt")

    def batch(self, rows: np.ndarray) -> Films:
        """Canvases [N, 1, H, W] in 0..1 of each view, at half resolution in the first part."""
        films = {}
        for view in self.views:
            canvases = torch.from_numpy(self.canvases[view][rows].astype(np.float32))[:, None]
            films[view] = functional.avg_pool2d(canvases, 2) if self.halved else canvases
        return films

    def normalized(self, canvases: Films) -> Films:
        """The network's input on its device."""
        films = {}
        for view, settings in self.preprocessing.items():
            film = (canvases[view] - settings.mean) / settings.std
            films[view] = film.to(self.device, memory_format=torch.channels_last)
        return films

    def autocast(self) -> torch.autocast:
        """bfloat16 where asked for: on processors that have it, training takes about half the time."""
        enabled = self.options.precision == "bfloat16"
        return torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=enabled)

    def learn(self) -> float:
        """One step; returns its loss."""
        train = self.rows["train"]
        steps = len(train) // self.options.batch_size
        order = np.random.default_rng([self.options.seed, self.step // steps]).permutation(train)
        first = self.step % steps * self.options.batch_size
        rows = np.sort(order[first : first + self.options.batch_size])
        generator = torch.Generator().manual_seed(self.options.seed * 1_000_003 + self.step)
        varied = {view: augment(film, generator) for view, film in self.batch(rows).items()}
        for group in self.optimizer.param_groups:
            group["lr"] = self.options.learning_rate * schedule(self.progress)
        self.network.train()
        with self.autocast():
            logits, guided = self.network(self.normalized({view: film for view, (film, _) in varied.items()}))
        labels = torch.from_numpy(self.labels[rows]).to(self.device)
        loss = functional.cross_entropy(logits.float(), labels, label_smoothing=0.05)
        for view, (_, placement) in varied.items():
            loss = loss + self._guide_loss(view, guided[view], placement, rows)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.step += 1
        return float(loss.detach())

    def _guide_loss(self, view: str, guided: tuple, placement: torch.Tensor, rows: np.ndarray) -> torch.Tensor:
        place, lean, cobb = guided
        settings, points = self.preprocessing[view], torch.from_numpy(self.points[view][rows])
        cells = (place.shape[1], place.shape[2] - 1)
        course = spine_course(points, placement, (settings.height, settings.width), cells)
        known = ~torch.isnan(points).any(2).any(1)
        column, true_lean = (part.to(self.device) for part in course)
        loss = GUIDE_WEIGHT * guide_loss(place, lean, column, true_lean, known.to(self.device))
        degrees = torch.from_numpy(self.cobb[rows]).to(self.device)
        measured = ~torch.isnan(degrees)
        if measured.any():
            loss = loss + COBB_WEIGHT * functional.smooth_l1_loss(cobb[measured], degrees[measured])
        return loss

    def validation_line(self) -> str:
        """AUROC of both tasks as the network is now, on a fixed part of the validation films: a look, not a figure."""
        self.network.eval()
        rows, logits = self.rows["validation"][:WATCHED_STUDIES], []
        with torch.inference_mode(), self.autocast():
            for part in np.array_split(rows, max(1, len(rows) // 64)):
                logits.append(self.network.logits(self.normalized(self.batch(part))).float().cpu().numpy())
        outputs, labels = np.concatenate(logits), self.labels[rows]
        areas = {task: auroc(task_probability(outputs, 1, task), is_positive(labels, task)) for task in TASKS}
        return ", ".join(f"{task} {area:.4f}" for task, area in areas.items())


def schedule(progress: float) -> float:
    """Factor on the learning rate: a short linear start, then half a cosine down to zero."""
    if progress < WARM_UP:
        return 0.02 + 0.98 * progress / WARM_UP
    return 0.5 + 0.5 * math.cos(math.pi * min(1, (progress - WARM_UP) / (1 - WARM_UP)))


def train(options: Options, dataset: Dataset, report_every_s: float = 30, save_every_s: float = 240) -> None:
    """Runs until the minutes are over and leaves RUN/checkpoint.pt."""
    options.out.mkdir(parents=True, exist_ok=True)
    training = Training(options, dataset)
    print(f"{len(training.rows['train'])} studies to learn, {len(training.rows['validation'])} to validate", flush=True)
    reported = saved = last = time.monotonic()
    losses: list[float] = []
    while training.progress < 1:
        losses.append(training.learn())
        now = time.monotonic()
        training.elapsed_s += now - last
        last = now
        if now - reported > report_every_s:
            rate = len(losses) * options.batch_size / (now - reported)
            size = "half" if training.halved else "full"
            epochs = training.step * options.batch_size / len(training.rows["train"])
            print(
                f"{training.elapsed_s / 60:6.1f} min  epoch {epochs:5.2f}  {size}  loss {np.mean(losses):.4f}"
                f"  {rate:.1f} studies/s",
                flush=True,
            )
            reported, losses = now, []
        if now - saved > save_every_s:
            training.save()
            print(f"checkpoint; validation AUROC {training.validation_line()}", flush=True)
            saved = last = time.monotonic()
    training.save()
    print(f"finished; validation AUROC {training.validation_line()}", flush=True)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m training.train", description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders with manifest.csv (README.md)")
    parser.add_argument("--architecture", choices=[*ARCHITECTURES, "all"], required=True)
    parser.add_argument("--out", type=Path, required=True, help="run folder; an unfinished run there is continued")
    parser.add_argument("--minutes", type=float, help="training time, over all calls for this run")
    parser.add_argument("--coronal", type=Path, help="for all: the run whose coronal backbone is shared")
    parser.add_argument("--sagittal", type=Path, help="for all: the run whose sagittal backbone is shared")
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--learning-rate", type=float, default=1e-3)
    parser.add_argument("--half-resolution-share", type=float, default=0.5)
    parser.add_argument("--precision", choices=["float32", "bfloat16"], default="float32")
    parser.add_argument("--initial", type=Path, help="checkpoint whose weights to start from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    if arguments.architecture == "all":
        if not (arguments.coronal and arguments.sagittal):
            parser.error("--architecture all needs --coronal RUN and --sagittal RUN")
        dataset = read_dataset(arguments.data, VIEWS_OF["dual"])
        backbones = {"coronal": arguments.coronal, "sagittal": arguments.sagittal}
        train_heads(HeadOptions(arguments.out, backbones, arguments.precision, arguments.seed), dataset)
        return
    if arguments.minutes is None:
        parser.error("--minutes is needed")
    options = Options(
        **{name: getattr(arguments, name) for name in Options.__dataclass_fields__},
    )
    train(options, read_dataset(arguments.data, VIEWS_OF[arguments.architecture]))


if __name__ == "__main__":
    main()

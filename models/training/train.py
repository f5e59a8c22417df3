"""Trains a network for a given time: `python3 -m training.train --data DIR --architecture coronal --out RUN --minutes M`.

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
from training.network import Coronal
from training.preprocess import Preprocessing

COBB_UNIT_DEGREES = 20
COBB_WEIGHT = 0.3
WARM_UP = 0.04
WATCHED_FILMS = 256


@dataclass(frozen=True)
class Options:
    """What the command line sets."""

    data: Path
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
        self.network = Coronal().to(self.device, memory_format=torch.channels_last)
        decayed = [p for p in self.network.parameters() if p.ndim > 1]
        plain = [p for p in self.network.parameters() if p.ndim <= 1]
        groups = [{"params": decayed, "weight_decay": 0.05}, {"params": plain, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(groups, lr=options.learning_rate)
        self.step, self.elapsed_s, self.preprocessing = 0, 0.0, Preprocessing()
        self.canvases, self.labels = dataset.canvases(self.preprocessing), dataset.labels()
        self.cobb = np.array([study.cobb_degrees for study in dataset.studies], np.float32) / COBB_UNIT_DEGREES
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
            sample = self.canvases[self.rows["train"][:2000]].astype(np.float32)
            self.preprocessing = Preprocessing(
                mean=round(float(sample.mean()), 4), std=round(float(sample.std()), 4)
            )
            return
        self.network.load_state_dict(state["network"])
        self.preprocessing = Preprocessing(**state["preprocessing"])

    def save(self) -> None:
        """Whole or not at all: a kill while writing leaves the previous checkpoint."""
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "elapsed_s": self.elapsed_s,
            "preprocessing": asdict(self.preprocessing),
            "manifest_sha256": self.dataset.manifest_sha256,
            "minutes": self.options.minutes,
        }
        partial = self.options.out / "checkpoint.partial"
        torch.save(state, partial)
        os.replace(partial, self.options.out / "checkpoint.pt")

    def batch(self, rows: np.ndarray) -> torch.Tensor:
        """Canvases [N, 1, H, W] in 0..1, at half resolution in the first part."""
        canvases = torch.from_numpy(self.canvases[np.sort(rows)].astype(np.float32))[:, None]
        return functional.avg_pool2d(canvases, 2) if self.halved else canvases

    def normalized(self, canvases: torch.Tensor) -> torch.Tensor:
        """The network's input on its device."""
        films = (canvases - self.preprocessing.mean) / self.preprocessing.std
        return films.to(self.device, memory_format=torch.channels_last)

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
        films = self.normalized(augment(self.batch(rows), generator))
        for group in self.optimizer.param_groups:
            group["lr"] = self.options.learning_rate * schedule(self.progress)
        self.network.train()
        with self.autocast():
            logits, cobb = self.network(films)
        loss = self._loss(logits.float(), cobb.float(), rows)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.step += 1
        return float(loss.detach())

    def _loss(self, logits: torch.Tensor, cobb: torch.Tensor, rows: np.ndarray) -> torch.Tensor:
        labels = torch.from_numpy(self.labels[rows]).to(self.device)
        loss = functional.cross_entropy(logits, labels, label_smoothing=0.05)
        degrees = torch.from_numpy(self.cobb[rows]).to(self.device)
        known = ~torch.isnan(degrees)
        if known.any():
            loss = loss + COBB_WEIGHT * functional.smooth_l1_loss(cobb[known], degrees[known])
        return loss

    def validation_line(self) -> str:
        """AUROC of both tasks as the network is now, on a fixed part of the validation films: a look, not a figure."""
        self.network.eval()
        rows, logits = self.rows["validation"][:WATCHED_FILMS], []
        with torch.inference_mode(), self.autocast():
            for part in np.array_split(rows, max(1, len(rows) // 64)):
                logits.append(self.network(self.normalized(self.batch(part)))[0].float().cpu().numpy())
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
    print(f"{len(training.rows['train'])} films to learn, {len(training.rows['validation'])} to validate", flush=True)
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
                f"  {rate:.1f} films/s",
                flush=True,
            )
            reported, losses = now, []
        if now - saved > save_every_s:
            training.save()
            print(f"checkpoint; validation AUROC {training.validation_line()}", flush=True)
            saved = time.monotonic()
    training.save()
    print(f"finished; validation AUROC {training.validation_line()}", flush=True)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m training.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with manifest.csv (training/README.md)")
    parser.add_argument("--architecture", choices=["coronal"], required=True)
    parser.add_argument("--out", type=Path, required=True, help="run folder; an unfinished run there is continued")
    parser.add_argument("--minutes", type=float, required=True, help="training time, over all calls for this run")
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--learning-rate", type=float, default=1e-3)
    parser.add_argument("--half-resolution-share", type=float, default=0.5)
    parser.add_argument("--precision", choices=["float32", "bfloat16"], default="float32")
    parser.add_argument("--initial", type=Path, help="checkpoint whose weights to start from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    arguments = vars(parser.parse_args())
    torch.set_num_threads(arguments.pop("threads"))
    dataset = read_dataset(arguments["data"], arguments.pop("architecture"))
    train(Options(**arguments), dataset)


if __name__ == "__main__":
    main()

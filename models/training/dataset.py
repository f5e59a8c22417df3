"""A data set on disk: `manifest.csv` beside its films. The format is described in README.md."""

import csv
import hashlib
import os
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

import numpy as np

from training.preprocess import Preprocessing, UnusableImage, windowed_canvas
from training.read_film import UnreadableFilm, read_film

CLASSES = ("NC", "AIS", "CMS")
REQUIRED_COLUMNS = ("patient", "study", "coronal", "sagittal", "label")
SHOWN_ERRORS = 20


class InvalidDataset(ValueError):
    """The folder does not hold a data set in the documented format; the message names lines and what is wrong."""


@dataclass(frozen=True)
class Study:
    """One row of the manifest: a film, its class index, and the Cobb angle where the data set has it (else NaN)."""

    line: int
    patient: str
    film: Path
    label: int
    cobb_degrees: float


@dataclass(frozen=True)
class Dataset:
    """Studies that have the view asked for, and the hash of the manifest that names them."""

    folder: Path
    view: str
    manifest_sha256: str
    studies: tuple[Study, ...]
    without_view: int

    def canvases(self, settings: Preprocessing) -> np.ndarray:
        """[studies, height, width] float16, decoded once and kept in `.cache` of the data set's own folder.

        The cache stays beside the films because it is patient data as they are. It is keyed by the manifest's hash.
        """
        name = f"{self.manifest_sha256[:16]}-{self.view}-{settings.height}x{settings.width}.npy"
        cache = self.folder / ".cache" / name
        if not cache.exists():
            _write_canvases(cache, self.studies, settings)
        return np.load(cache, mmap_mode="r")

    def split(self, name: str) -> np.ndarray:
        """Indices of the studies whose patient falls into `train`, `validation` or `test`."""
        return np.array([i for i, study in enumerate(self.studies) if split_of(study.patient) == name], dtype=int)

    def labels(self) -> np.ndarray:
        """Class index of every study."""
        return np.array([study.label for study in self.studies])


def split_of(patient: str) -> str:
    """By the patient's hash, 80/10/10: a patient never crosses splits, and a grown data set moves nobody."""
    share = int.from_bytes(hashlib.sha256(patient.encode()).digest()[:8], "big") / 2**64
    if share < 0.8:
        return "train"
    return "validation" if share < 0.9 else "test"


def read_dataset(folder: Path, view: str) -> Dataset:
    """Reads and checks the whole manifest before any film is decoded. Raises InvalidDataset."""
    path = folder / "manifest.csv"
    if not path.is_file():
        raise InvalidDataset(f"{path} does not exist")
    content = path.read_bytes()
    rows = csv.DictReader(content.decode("utf-8-sig").splitlines())
    missing = [column for column in REQUIRED_COLUMNS if column not in (rows.fieldnames or [])]
    if missing:
        raise InvalidDataset(f"{path} line 1: missing column {', '.join(missing)}")
    studies, errors, seen, without_view = [], [], {}, 0
    for line, row in enumerate(rows, start=2):
        problems = _problems(folder, row, seen.get(row["study"]))
        seen.setdefault(row["study"], line)
        errors += [f"{path} line {line}: {problem}" for problem in problems]
        if problems:
            continue
        if not row[view]:
            without_view += 1
            continue
        cobb = row.get("cobb_degrees") or "nan"
        studies.append(Study(line, row["patient"], folder / row[view], CLASSES.index(row["label"]), float(cobb)))
    if errors:
        more = f"\n… and {len(errors) - SHOWN_ERRORS} more" if len(errors) > SHOWN_ERRORS else ""
        raise InvalidDataset("\n".join(errors[:SHOWN_ERRORS]) + more)
    if not studies:
        raise InvalidDataset(f"{path} names no study with a {view} film")
    return Dataset(folder, view, hashlib.sha256(content).hexdigest(), tuple(studies), without_view)


def _problems(folder: Path, row: dict, first_line: int | None) -> list[str]:
    if None in row or None in row.values():
        return ["the number of fields differs from the header"]
    problems = [f"{column} is empty" for column in ("patient", "study") if not row[column]]
    if row["study"] and first_line is not None:
        problems.append(f"study {row['study']} is already on line {first_line}")
    if row["label"] not in CLASSES:
        problems.append(f"label {row['label']!r} is not one of {', '.join(CLASSES)}")
    films = [row["coronal"], row["sagittal"]]
    if not any(films):
        problems.append("neither a coronal nor a sagittal film is named")
    problems += [f"film {film} does not exist" for film in films if film and not (folder / film).is_file()]
    try:
        float(row.get("cobb_degrees") or "nan")
    except ValueError:
        problems.append(f"cobb_degrees {row['cobb_degrees']!r} is not a number")
    return problems


def _canvas(task: tuple[Study, Preprocessing]) -> np.ndarray | str:
    study, settings = task
    try:
        return windowed_canvas(read_film(study.film), settings).astype(np.float16)
    except (UnreadableFilm, UnusableImage) as error:
        return f"line {study.line}: {study.film.name}: {error}"


def _write_canvases(cache: Path, studies: tuple[Study, ...], settings: Preprocessing) -> None:
    cache.parent.mkdir(exist_ok=True)
    partial = cache.with_suffix(f".{os.getpid()}.partial")
    shape = (len(studies), settings.height, settings.width)
    array = np.lib.format.open_memmap(partial, mode="w+", dtype=np.float16, shape=shape)
    errors = []
    with Pool(min(os.cpu_count() or 1, 8)) as pool:
        tasks = ((study, settings) for study in studies)
        for i, canvas in enumerate(pool.imap(_canvas, tasks, chunksize=16)):
            if isinstance(canvas, str):
                errors.append(canvas)
            else:
                array[i] = canvas
            if (i + 1) % 1000 == 0:
                print(f"prepared {i + 1} of {len(studies)} films", flush=True)
    array.flush()
    if errors:
        partial.unlink()
        raise InvalidDataset("\n".join(errors[:SHOWN_ERRORS]))
    partial.replace(cache)

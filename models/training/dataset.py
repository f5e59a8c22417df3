"""Data sets on disk: `manifest.csv` beside its films. The format is described in README.md."""

import csv
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

import numpy as np

from training.preprocess import Preprocessing, UnusableImage, windowed_canvas
from training.read_film import UnreadableFilm, read_film
from training.spine_points import VERTEBRAE, InvalidTruth, spine_points

CLASSES = ("NC", "AIS", "CMS")
VIEWS = ("coronal", "sagittal")
REQUIRED_COLUMNS = ("patient", "study", *VIEWS, "label")
SHOWN_ERRORS = 20


class InvalidDataset(ValueError):
    """A folder does not hold a data set in the documented format; the message names lines and what is wrong."""


@dataclass(frozen=True)
class Study:
    """One row of a manifest: its films by view, class index, and what else the data set has of it."""

    line: int
    patient: str
    films: dict[str, Path]
    label: int
    cobb_degrees: float
    truth: Path | None
    row: dict[str, str]


@dataclass(frozen=True)
class Folder:
    """The studies of one manifest that have all views asked for."""

    path: Path
    manifest_sha256: str
    studies: tuple[Study, ...]
    without_views: int

    def canvases(self, view: str, settings: Preprocessing) -> np.ndarray:
        """[studies, height, width] float16, decoded once and kept in `.cache` of the data set's own folder.

        The cache stays beside the films because it is patient data as they are. It is keyed by the manifest's hash.
        """
        name = f"{self.manifest_sha256[:16]}-{view}-{len(self.studies)}-{settings.height}x{settings.width}.npy"
        cache = self.path / ".cache" / name
        if not cache.exists():
            _write_canvases(cache, view, self.studies, settings)
        return np.load(cache, mmap_mode="r")


@dataclass(frozen=True)
class Dataset:
    """One or more folders, one after another."""

    folders: tuple[Folder, ...]
    views: tuple[str, ...]

    @property
    def studies(self) -> list[Study]:
        """All studies in order."""
        return [study for folder in self.folders for study in folder.studies]

    @property
    def manifest_sha256(self) -> str:
        """Of the one manifest; of the hashes of several, one after another."""
        hashes = [folder.manifest_sha256 for folder in self.folders]
        return hashes[0] if len(hashes) == 1 else hashlib.sha256("".join(hashes).encode()).hexdigest()

    def canvases(self, view: str, settings: Preprocessing) -> np.ndarray:
        """[studies, height, width] float16 in memory."""
        return np.concatenate([folder.canvases(view, settings) for folder in self.folders])

    def split(self, name: str) -> np.ndarray:
        """Indices of the studies whose patient falls into `train`, `validation` or `test`."""
        return np.array([i for i, study in enumerate(self.studies) if split_of(study.patient) == name], dtype=int)

    def labels(self) -> np.ndarray:
        """Class index of every study."""
        return np.array([study.label for study in self.studies])

    def cobb_degrees(self) -> np.ndarray:
        """Largest Cobb angle of every study, NaN where it is not known."""
        return np.array([study.cobb_degrees for study in self.studies], np.float32)

    def spine_points(self, view: str, settings: Preprocessing) -> np.ndarray:
        """[studies, vertebrae, 4] on the canvas (spine_points.py), NaN where the data set has no truth."""
        unknown = np.full((VERTEBRAE, 4), np.nan, np.float32)
        return np.stack(
            [spine_points(study.truth, view, settings) if study.truth else unknown for study in self.studies]
        )


def split_of(patient: str) -> str:
    """By the patient's hash, 80/10/10: a patient never crosses splits, and a grown data set moves nobody."""
    share = int.from_bytes(hashlib.sha256(patient.encode()).digest()[:8], "big") / 2**64
    if share < 0.8:
        return "train"
    return "validation" if share < 0.9 else "test"


def read_dataset(paths: Path | Sequence[Path], views: Sequence[str]) -> Dataset:
    """Reads and checks whole manifests before any film is decoded. Raises InvalidDataset."""
    paths = [paths] if isinstance(paths, Path) else list(paths)
    folders = tuple(_read_folder(path, tuple(views)) for path in paths)
    owners: dict[str, Path] = {}
    for folder in folders:
        for patient in {study.patient for study in folder.studies}:
            if owners.setdefault(patient, folder.path) != folder.path:
                raise InvalidDataset(f"patient {patient} is in {owners[patient]} and in {folder.path}")
    return Dataset(folders, tuple(views))


def _read_folder(folder: Path, views: tuple[str, ...]) -> Folder:
    path = folder / "manifest.csv"
    if not path.is_file():
        raise InvalidDataset(f"{path} does not exist")
    content = path.read_bytes()
    rows = csv.DictReader(content.decode("utf-8-sig").splitlines())
    missing = [column for column in REQUIRED_COLUMNS if column not in (rows.fieldnames or [])]
    if missing:
        raise InvalidDataset(f"{path} line 1: missing column {', '.join(missing)}")
    studies, errors, seen, without_views = [], [], {}, 0
    for line, row in enumerate(rows, start=2):
        problems = _problems(folder, row, seen.get(row["study"]))
        seen.setdefault(row["study"], line)
        errors += [f"{path} line {line}: {problem}" for problem in problems]
        if problems:
            continue
        if not all(row[view] for view in views):
            without_views += 1
            continue
        studies.append(_study(folder, line, row))
    if errors:
        raise InvalidDataset(_first_of(errors))
    if not studies:
        raise InvalidDataset(f"{path} names no study with a {' and a '.join(views)} film")
    return Folder(folder, hashlib.sha256(content).hexdigest(), tuple(studies), without_views)


def _study(folder: Path, line: int, row: dict[str, str]) -> Study:
    films = {view: folder / row[view] for view in VIEWS if row[view]}
    truth = folder / row["truth"] if row.get("truth") else None
    cobb = float(row.get("cobb_degrees") or "nan")
    return Study(line, row["patient"], films, CLASSES.index(row["label"]), cobb, truth, row)


def _first_of(errors: list[str]) -> str:
    more = f"\n… and {len(errors) - SHOWN_ERRORS} more" if len(errors) > SHOWN_ERRORS else ""
    return "\n".join(errors[:SHOWN_ERRORS]) + more


def _problems(folder: Path, row: dict, first_line: int | None) -> list[str]:
    if None in row or None in row.values():
        return ["the number of fields differs from the header"]
    problems = [f"{column} is empty" for column in ("patient", "study") if not row[column]]
    if row["study"] and first_line is not None:
        problems.append(f"study {row['study']} is already on line {first_line}")
    if row["label"] not in CLASSES:
        problems.append(f"label {row['label']!r} is not one of {', '.join(CLASSES)}")
    if not any(row[view] for view in VIEWS):
        problems.append("neither a coronal nor a sagittal film is named")
    named = [(kind, row.get(kind)) for kind in (*VIEWS, "truth")]
    problems += [
        f"{'film' if kind in VIEWS else kind} {name} does not exist"
        for kind, name in named
        if name and not (folder / name).is_file()
    ]
    try:
        float(row.get("cobb_degrees") or "nan")
    except ValueError:
        problems.append(f"cobb_degrees {row['cobb_degrees']!r} is not a number")
    return problems


def _canvas(task: tuple[Study, str, Preprocessing]) -> np.ndarray | str:
    study, view, settings = task
    film = study.films[view]
    try:
        return windowed_canvas(read_film(film), settings).astype(np.float16)
    except (UnreadableFilm, UnusableImage, InvalidTruth) as error:
        return f"line {study.line}: {film.name}: {error}"


def _write_canvases(cache: Path, view: str, studies: tuple[Study, ...], settings: Preprocessing) -> None:
    cache.parent.mkdir(exist_ok=True)
    partial = cache.with_suffix(f".{os.getpid()}.partial")
    shape = (len(studies), settings.height, settings.width)
    array = np.lib.format.open_memmap(partial, mode="w+", dtype=np.float16, shape=shape)
    errors = []
    with Pool(min(os.cpu_count() or 1, 8)) as pool:
        tasks = ((study, view, settings) for study in studies)
        for i, canvas in enumerate(pool.imap(_canvas, tasks, chunksize=16)):
            if isinstance(canvas, str):
                errors.append(canvas)
            else:
                array[i] = canvas
            if (i + 1) % 1000 == 0:
                print(f"prepared {i + 1} of {len(studies)} {view} films", flush=True)
    array.flush()
    if errors:
        partial.unlink()
        raise InvalidDataset(_first_of(errors))
    partial.replace(cache)

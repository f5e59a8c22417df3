"""Films made worse in a known way, written as new DICOM files that then go through the whole shipping path."""

import csv
import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from PIL import Image
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRLittleEndian
from scipy.ndimage import gaussian_filter, rotate, shift

from training.dataset import VIEWS, Study
from training.read_film import read_film

# Shorter sides are refused for their number of pixels, which is not what a perturbation is about.
SHORTEST_SIDE = 64
# A film's height in the units that blur and shift are given in: about one pixel of the network's canvas.
UNITS = 256
Perturbed = Callable[[np.ndarray, float, np.random.Generator], np.ndarray]


@dataclass(frozen=True)
class Perturbation:
    """What is done to a film of grey values 0..1, at which levels, and what a level means."""

    name: str
    meaning: str
    levels: tuple[float, ...]
    apply: Perturbed


def _noise(film: np.ndarray, level: float, generator: np.random.Generator) -> np.ndarray:
    low, high = np.percentile(film, [1, 99])
    return film + level * (high - low) * generator.standard_normal(film.shape)


def _saturated(film: np.ndarray, level: float, _: np.random.Generator) -> np.ndarray:
    return np.minimum(film, np.quantile(film, 1 - level))


def _cropped_sides(film: np.ndarray, level: float, _: np.random.Generator) -> np.ndarray:
    cut = round(film.shape[1] * level)
    return film[:, cut : film.shape[1] - cut]


def _cropped_ends(film: np.ndarray, level: float, _: np.random.Generator) -> np.ndarray:
    cut = round(film.shape[0] * level)
    return film[cut : film.shape[0] - cut]


def _jpeg(film: np.ndarray, level: float, _: np.random.Generator) -> np.ndarray:
    coded = io.BytesIO()
    Image.fromarray(np.round(film * 255).astype(np.uint8)).save(coded, "JPEG", quality=int(level))
    return np.asarray(Image.open(coded)).astype(np.float64) / 255


def _blur(film: np.ndarray, level: float, _: np.random.Generator) -> np.ndarray:
    return gaussian_filter(film, level * film.shape[0] / UNITS)


def _shifted(film: np.ndarray, level: float, _: np.random.Generator) -> np.ndarray:
    return shift(film, level * film.shape[0] / UNITS, order=1, mode="nearest")


def _exposed(film: np.ndarray, level: float, _: np.random.Generator) -> np.ndarray:
    return film**level


def _rotated(film: np.ndarray, level: float, _: np.random.Generator) -> np.ndarray:
    return rotate(film, level, reshape=False, order=1, cval=0.0)


def _coarse(film: np.ndarray, level: float, _: np.random.Generator) -> np.ndarray:
    return np.round(film * (2**level - 1)) / (2**level - 1)


def _unchanged(film: np.ndarray, _: float, __: np.random.Generator) -> np.ndarray:
    return film


PERTURBATIONS = (
    Perturbation("noise", "standard deviation, of the film’s range of grey", (0.05, 0.1, 0.2), _noise),
    Perturbation("blur", "standard deviation, of 1/256 of the film’s height", (1, 2, 4), _blur),
    Perturbation("exposure", "exponent of the grey values", (0.5, 0.7, 1.5, 2.5), _exposed),
    Perturbation("saturation", "share of the film that is plain white", (0.25,), _saturated),
    Perturbation("crop, sides", "of the width, from each side", (0.1, 0.2), _cropped_sides),
    Perturbation("crop, ends", "of the height, from each end", (0.1, 0.15), _cropped_ends),
    Perturbation("rotation", "degrees", (3, 8), _rotated),
    Perturbation("grey levels", "bits", (4,), _coarse),
    Perturbation("JPEG", "quality", (10,), _jpeg),
)
UNCHANGED = Perturbation("unchanged", "", (0,), _unchanged)
SHIFT = Perturbation("shift", "of 1/256 of the film’s height", (3,), _shifted)


def write_perturbed(studies: list[Study], perturbations: list[tuple[Perturbation, float]], folder: Path) -> Path:
    """A data set with every study at every pair of perturbation and level, one pair after another."""
    tasks = [(study, row, part, level, folder) for part, level in perturbations for row, study in enumerate(studies)]
    folder.mkdir(parents=True)
    with Pool(os.cpu_count()) as pool:
        rows = pool.map(_write_study, tasks, chunksize=16)
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["patient", "study", *VIEWS, "label"], *rows])
    return folder


def _write_study(task: tuple[Study, int, Perturbation, float, Path]) -> list[str]:
    study, row, perturbation, level, folder = task
    name = f"{perturbation.name.replace(', ', '-').replace(' ', '-')}-{level:g}-{row}"
    written = []
    for number, view in enumerate(VIEWS):
        if view not in study.films:
            written.append("")
            continue
        grey = read_film(study.films[view]).astype(np.float64)
        film = (grey - grey.min()) / max(1e-9, grey.max() - grey.min())
        changed = perturbation.apply(film, level, np.random.default_rng([row, number]))
        while min(changed.shape) < SHORTEST_SIDE:
            changed = changed.repeat(2, axis=0).repeat(2, axis=1)
        write_film(changed, folder / f"{name}-{view}.dcm")
        written.append(f"{name}-{view}.dcm")
    return [study.patient, name, *written, study.row["label"]]


def write_film(film: np.ndarray, path: Path) -> None:
    """Grey values 0..1 (others are cut off) as a minimal Computed Radiography object of 16 bit, nothing compressed."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = ComputedRadiographyImageStorage
    meta.MediaStorageSOPInstanceUID = "2.25.1"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dicom = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    dicom.SOPClassUID, dicom.SOPInstanceUID, dicom.Modality = meta.MediaStorageSOPClassUID, "2.25.1", "CR"
    dicom.Rows, dicom.Columns, dicom.SamplesPerPixel = *film.shape, 1
    dicom.PhotometricInterpretation, dicom.PixelRepresentation = "MONOCHROME2", 0
    dicom.BitsAllocated, dicom.BitsStored, dicom.HighBit = 16, 16, 15
    dicom.PixelData = np.round(np.clip(film, 0, 1) * 65535).astype("<u2").tobytes()
    dicom.is_little_endian, dicom.is_implicit_VR = True, False
    dicom.save_as(path, write_like_original=False)

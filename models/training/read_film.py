"""Films from disk: DICOM or PNG to grey values."""

from pathlib import Path

import numpy as np
import pydicom
from PIL import Image


class UnreadableFilm(ValueError):
    """The file is not one grey frame this code can train on; the sentence says why."""


def read_film(path: Path) -> np.ndarray:
    """Grey values [rows, columns] float32 in which more attenuation is brighter.

    DICOM gets its modality rescale, and MONOCHROME1 is negated (PS3.3 C.7.6.3.1.2: its lowest value is shown white).
    PNG is taken as MONOCHROME2. Raises UnreadableFilm.
    """
    return _read_png(path) if path.suffix.lower() == ".png" else _read_dicom(path)


def _read_png(path: Path) -> np.ndarray:
    try:
        with Image.open(path) as image:
            if image.mode not in ("L", "I;16", "I"):
                raise UnreadableFilm(f"{path.name}: PNG of mode {image.mode}; 8 or 16 bit grey is needed")
            return np.asarray(image).astype(np.float32)
    except OSError as error:
        raise UnreadableFilm(f"{path.name}: not a readable PNG ({error})") from error


def _read_dicom(path: Path) -> np.ndarray:
    try:
        film = pydicom.dcmread(path)
        pixels = film.pixel_array
    except Exception as error:  # pydicom raises many kinds; each one means the same to the caller
        raise UnreadableFilm(f"{path.name}: not a readable DICOM image ({error})") from error
    photometric = film.get("PhotometricInterpretation", "")
    if photometric not in ("MONOCHROME1", "MONOCHROME2") or pixels.ndim != 2:
        raise UnreadableFilm(f"{path.name}: {photometric} with shape {pixels.shape}; one grey frame is needed")
    slope, intercept = float(film.get("RescaleSlope", 1)), float(film.get("RescaleIntercept", 0))
    grey = pixels.astype(np.float32) * np.float32(slope) + np.float32(intercept)
    return -grey if photometric == "MONOCHROME1" else grey

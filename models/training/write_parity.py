"""Writes parity/: three small DICOM films and the tensors this code makes of them: `python3 -m training.write_parity`.

The inference package reads the same films and must arrive at the same numbers. Each film has what goes wrong easily:
MONOCHROME1, a rescale, sides that do not divide evenly, a film wider than the canvas, one smaller than it.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRLittleEndian

from training.preprocess import Preprocessing, preprocess
from training.read_film import read_film

FOLDER = Path(__file__).parent / "parity"
SETTINGS = Preprocessing(mean=0.25, std=0.2)


@dataclass(frozen=True)
class ParityFilm:
    """How one film is drawn and written."""

    name: str
    rows: int
    columns: int
    photometric: str
    slope: float
    intercept: float


FILMS = (
    ParityFilm("tall-monochrome2", 437, 181, "MONOCHROME2", 1, 0),
    ParityFilm("wide-monochrome1", 300, 307, "MONOCHROME1", 1, 0),
    ParityFilm("small-rescaled", 97, 67, "MONOCHROME2", 0.5, -100),
)


def draw(film: ParityFilm) -> np.ndarray:
    """A bent bright band on a gradient with fixed noise, 12 bit: enough structure that any shift shows."""
    row, column = np.mgrid[: film.rows, : film.columns]
    centre = film.columns * (0.5 + 0.12 * np.sin(2 * np.pi * row / film.rows))
    band = 1800 * np.exp(-(((column - centre) / (0.08 * film.columns)) ** 2))
    noise = np.random.default_rng(film.rows).normal(0, 60, row.shape)
    return np.clip(400 + 900 * row / film.rows + band + noise, 0, 4095).astype(np.uint16)


def write_film(film: ParityFilm, path: Path) -> None:
    """A minimal Computed Radiography object; its identifiers are fixed, so that writing again changes nothing."""
    number = int.from_bytes(hashlib.sha256(film.name.encode()).digest()[:8], "big")
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = ComputedRadiographyImageStorage
    meta.MediaStorageSOPInstanceUID = f"2.25.{number}1"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dicom = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    dicom.SOPClassUID, dicom.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    dicom.StudyInstanceUID, dicom.SeriesInstanceUID = f"2.25.{number}2", f"2.25.{number}3"
    dicom.Modality, dicom.PatientID, dicom.PatientName, dicom.ViewPosition = "CR", film.name, "Synthetic^Parity", "PA"
    dicom.ImageComments = "synthetic"
    dicom.Rows, dicom.Columns, dicom.SamplesPerPixel = film.rows, film.columns, 1
    dicom.PhotometricInterpretation, dicom.PixelRepresentation = film.photometric, 0
    dicom.BitsAllocated, dicom.BitsStored, dicom.HighBit = 16, 12, 11
    dicom.RescaleSlope, dicom.RescaleIntercept, dicom.RescaleType = film.slope, film.intercept, "US"
    dicom.PixelData = draw(film).tobytes()
    dicom.is_little_endian, dicom.is_implicit_VR = True, False
    dicom.save_as(path, write_like_original=False)


def write_parity(folder: Path) -> None:
    """Films, tensors (`<name>.f32`: little endian float32, [1, 1, height, width]) and expected.json."""
    folder.mkdir(parents=True, exist_ok=True)
    cases = []
    for film in FILMS:
        path = folder / f"{film.name}.dcm"
        write_film(film, path)
        tensor = preprocess(read_film(path), SETTINGS)
        tensor.astype("<f4").tofile(folder / f"{film.name}.f32")
        cases.append({"film": path.name, "tensor": f"{film.name}.f32", "shape": list(tensor.shape)})
    expected = {"preprocessing": SETTINGS.to_manifest(), "cases": cases}
    (folder / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")


if __name__ == "__main__":
    write_parity(FOLDER)

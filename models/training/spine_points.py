"""Where the vertebrae lie on a prepared film, for data sets that know it: `truth` in the manifest, as the phantom writes."""

import json
from pathlib import Path

import numpy as np

from training.preprocess import Preprocessing, contained_size

# C7, twelve thoracic, five lumbar, S1.
VERTEBRAE = 19


class InvalidTruth(ValueError):
    """The file does not hold the vertebrae of a film as the phantom writes them."""


def spine_points(path: Path, view: str, settings: Preprocessing) -> np.ndarray:
    """[19, 4] float32 from head to sacrum: column and row of the centre on the canvas (edges at 0), and the direction of
    the end plates from their left to their right. NaN for a view that the file does not have. Raises InvalidTruth."""
    points = np.full((VERTEBRAE, 4), np.nan, np.float32)
    try:
        film = json.loads(path.read_text())["films"].get(view)
        if film is None:
            return points
        for index, vertebra in enumerate(film["vertebrae"]):
            corners = np.array(vertebra["corners"], np.float32)
            plates = (corners[1] - corners[0] + corners[2] - corners[3]) / 2
            points[index] = *_on_canvas(np.array(vertebra["centre"]), film, settings), *plates
    except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
        raise InvalidTruth(f"{path}: not the truth of a film ({error!r})") from error
    return points


def _on_canvas(point: np.ndarray, film: dict, settings: Preprocessing) -> np.ndarray:
    height, width = contained_size(film["rows"], film["columns"], settings.height, settings.width)
    corner = np.array([(settings.width - width) // 2, (settings.height - height) // 2])
    return corner + point * [width / film["columns"], height / film["rows"]]

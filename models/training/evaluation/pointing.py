"""Where heatmaps point, against the outline of the curve that the data set knows (`curvePolygon` of truth.json).

Pointing game (Zhang et al., Int J Comput Vis 2018;126:1084): the middle of the map's strongest cell hits when it lies
inside the outline or at most half a cell away from it; a cell is all that the map resolves. Chance: the share of the
film that is a hit.
"""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import distance_transform_edt

from training.evaluation.bundle import Bundle, Map
from training.evaluation.markdown import number, share, table
from training.evaluation.test_set import TestSet
from training.preprocess import Preprocessing, contained_size

# Masks are drawn at this part of the canvas; at 256 rows a pixel of a mask is then two of the canvas.
SCALE = 0.5


@dataclass(frozen=True)
class Place:
    """A film on the canvas, at mask resolution: the pixels that are film, and those inside the curve's outline."""

    film: np.ndarray
    curve: np.ndarray


def place_of(film: dict, settings: Preprocessing) -> Place:
    """From one film of a truth.json that has a curve."""
    height, width = contained_size(film["rows"], film["columns"], settings.height, settings.width)
    top, left = (settings.height - height) // 2, (settings.width - width) // 2
    size = (round(settings.height * SCALE), round(settings.width * SCALE))
    rows = (np.arange(size[0]) + 0.5) / SCALE
    columns = (np.arange(size[1]) + 0.5) / SCALE
    on_film = ((rows >= top) & (rows < top + height))[:, None] & ((columns >= left) & (columns < left + width))[None]
    corners = np.array(film["curvePolygon"]) * [width / film["columns"], height / film["rows"]] + [left, top]
    return Place(on_film, inside(corners, rows, columns) & on_film)


def inside(corners: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """[rows, columns] bool: points from which a ray to the right crosses an odd number of the polygon's edges."""
    crossed = np.zeros((len(rows), len(columns)), bool)
    for (x, y), (to_x, to_y) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if y != to_y:
            spans = (y > rows) != (to_y > rows)
            crossing = x + (rows - y) / (to_y - y) * (to_x - x)
            crossed ^= spans[:, None] & (columns[None] < crossing[:, None])
    return crossed


def near(mask: np.ndarray, distance: float) -> np.ndarray:
    """Pixels inside the mask or at most so many pixels away from one that is."""
    return distance_transform_edt(~mask) <= distance if mask.any() else mask


def enlarged(maps: np.ndarray, height: int, width: int) -> np.ndarray:
    """[N, height, width] from [N, rows, columns], linear between the middles of the cells, flat outside them."""
    rows, columns = _linear(maps.shape[1], height), _linear(maps.shape[2], width)
    return rows @ maps @ columns.T


def _linear(cells: int, size: int) -> np.ndarray:
    """[size, cells]: the weights of the cells at each pixel."""
    position = np.clip((np.arange(size) + 0.5) * cells / size - 0.5, 0, cells - 1)
    return np.clip(1 - np.abs(position[:, None] - np.arange(cells)), 0, None)


def strongest(cells: np.ndarray, height: int, width: int) -> tuple[int, int]:
    """Row and column, on a grid of the given size, of the middle of the largest cell."""
    row, column = np.unravel_index(np.argmax(cells), cells.shape)
    return int((row + 0.5) * height / cells.shape[0]), int((column + 0.5) * width / cells.shape[1])


@dataclass(frozen=True)
class Pointing:
    """Counts and shares over the films of one map and task."""

    films: int
    hits: int
    chance: float
    hits_elsewhere: int
    mass: float
    area: float


def play(maps: np.ndarray, places: list[Place]) -> Pointing:
    """The pointing game, also against the curve of the next film in the list, and the positive mass inside the curve.

    Maps [N, rows, columns] are task maps; a film whose map is nowhere positive counts as missed, with no mass.
    """
    height, width = places[0].film.shape
    half_cell = max(height / maps.shape[1], width / maps.shape[2]) / 2
    targets = [near(place.curve, half_cell) & place.film for place in places]
    points = [strongest(cells, height, width) if cells.max() > 0 else None for cells in maps]
    elsewhere = targets[1:] + targets[:1]
    masses = []
    for cells, place in zip(maps, places, strict=True):
        evidence = np.clip(enlarged(cells[None], height, width)[0], 0, None)
        masses.append(evidence[place.curve].sum() / evidence.sum() if evidence.any() else 0.0)
    return Pointing(
        films=len(places),
        hits=sum(point is not None and bool(target[point]) for point, target in zip(points, targets, strict=True)),
        chance=float(np.mean([target.sum() / p.film.sum() for target, p in zip(targets, places, strict=True)])),
        hits_elsewhere=sum(p is not None and bool(target[p]) for p, target in zip(points, elsewhere, strict=True)),
        mass=float(np.mean(masses)),
        area=float(np.mean([place.curve.sum() / place.film.sum() for place in places])),
    )


def pointing_table(bundle: Bundle, test_set: TestSet) -> list[str]:
    """One row a network, view and task over the films that have the task's finding."""
    places: dict[tuple[str, int], Place] = {}
    rows = []
    for network in bundle.networks:
        for task in bundle.tasks:
            wanted = bundle.is_positive(test_set.labels, task) & test_set.answered(network)
            for part in network.maps:
                chosen = [i for i in np.flatnonzero(wanted) if _film(test_set, i, part) is not None]
                if len(chosen) < 2:
                    continue
                for i in chosen:
                    if (part.view, i) not in places:
                        places[part.view, i] = place_of(_film(test_set, i, part), bundle.preprocessing[part.view])
                maps = bundle.task_maps(test_set.screened.values[part.name][chosen], task)
                rows.append(_row(network.architecture, part, task, play(maps, [places[part.view, i] for i in chosen])))
    if not rows:
        return ["The data set does not say where the curves lie.", ""]
    measures = ["hits", "by chance", "another patient’s curve", "mass inside", "area of the curve"]
    return table(["network", "film", "task", *measures], rows, left=3)


def _film(test_set: TestSet, index: int, part: Map) -> dict | None:
    truth = test_set.truths[index]
    film = truth["films"].get(part.view.lower()) if truth else None
    return film if film and film["curvePolygon"] else None


def _row(architecture: str, part: Map, task: str, played: Pointing) -> list[str]:
    other = number(played.hits_elsewhere / played.films)
    shares = [number(played.chance), other, number(played.mass), number(played.area)]
    return [architecture.title(), part.view.lower(), task, share(played.hits, played.films), *shares]

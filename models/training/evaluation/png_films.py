"""PNG films of a data set as DICOM, since the platform takes nothing else: the same grey values, up to a factor."""

from pathlib import Path

from training.dataset import Study
from training.evaluation.perturb import write_film
from training.evaluation.write_studies import write_studies
from training.read_film import read_film

EIGHT_BIT, SIXTEEN_BIT = 255, 65535


def with_dicom_films(studies: list[Study], target: Path) -> Path:
    """A data set of these studies in which every film is DICOM; films that are so already stay where they are."""
    target.mkdir(parents=True)
    moved = []
    for number, study in enumerate(studies):
        films = dict(study.films)
        for view, film in films.items():
            if film.suffix.lower() != ".png":
                continue
            grey = read_film(film)
            films[view] = target / f"{number}-{view}.dcm"
            write_film(grey / (SIXTEEN_BIT if grey.max() > EIGHT_BIT else EIGHT_BIT), films[view])
        moved.append(Study(study.line, study.patient, films, study.label, study.cobb_degrees, study.truth, study.row))
    return write_studies(moved, target / "listed")

"""Films made worse, and what can be told from a film without reading it."""

import numpy as np
import pytest
from PIL import Image

from training.dataset import Study, read_dataset
from training.evaluation.acquisition import acquisition_numbers
from training.evaluation.nuisance import FOLDS, film_statistics, fold_scores
from training.evaluation.perturb import PERTURBATIONS, SHIFT, UNCHANGED, write_film, write_perturbed
from training.evaluation.png_films import with_dicom_films
from training.figures import auroc
from training.read_film import read_film

BY_NAME = {part.name: part for part in (*PERTURBATIONS, SHIFT)}
RAMP = np.tile(np.linspace(0, 1, 100), (200, 1))


def changed(name, level, film=RAMP):
    return BY_NAME[name].apply(film, level, np.random.default_rng(0))


def test_a_film_comes_back_as_it_was_written(tmp_path):
    write_film(RAMP, tmp_path / "film.dcm")
    assert read_film(tmp_path / "film.dcm") / 65535 == pytest.approx(RAMP, abs=1 / 65535)


def test_crops_take_their_share_from_both_sides():
    assert changed("crop, sides", 0.1).shape == (200, 80)
    assert changed("crop, ends", 0.15).shape == (140, 100)
    assert changed("crop, sides", 0.1)[0, 0] == RAMP[0, 10]


def test_four_bits_are_sixteen_greys():
    assert len(np.unique(changed("grey levels", 4))) == 16


def test_a_quarter_of_the_film_becomes_plain_white():
    film = changed("saturation", 0.25)
    assert (film == film.max()).mean() == pytest.approx(0.25, abs=0.01)


def test_noise_has_the_share_of_the_grey_range_that_it_says():
    assert (changed("noise", 0.1) - RAMP).std() == pytest.approx(0.1 * 0.98, rel=0.03)


def test_exposure_below_one_brightens():
    assert changed("exposure", 0.5)[0, 25] == pytest.approx(np.sqrt(RAMP[0, 25]))


@pytest.mark.parametrize("name", ["rotation", "blur", "JPEG", "shift"])
def test_other_changes_keep_the_size_and_change_something(name):
    film = np.random.default_rng(1).random((120, 60))
    for level in BY_NAME[name].levels:
        worse = changed(name, level, film)
        assert worse.shape == film.shape and np.abs(worse - film).mean() > 0.01


def test_every_study_is_written_once_a_level_and_a_narrow_film_is_doubled(tmp_path):
    (tmp_path / "films").mkdir()
    write_film(RAMP[:, :40], tmp_path / "films" / "a.dcm")
    study = Study(2, "p", {"coronal": tmp_path / "films" / "a.dcm"}, 0, 0.0, None, {"label": "NC"})
    pairs = [(UNCHANGED, 0), (BY_NAME["crop, sides"], 0.1)]
    data = read_dataset(write_perturbed([study, study], pairs, tmp_path / "worse"), ())
    assert len(data.studies) == 4
    shapes = [read_film(found.films["coronal"]).shape for found in data.studies]
    assert shapes == [(400, 80), (400, 80), (400, 64), (400, 64)]


def test_statistics_of_a_film_twice_as_high_as_wide(tmp_path):
    write_film(RAMP, tmp_path / "film.dcm")
    rows, columns, aspect, padding, bits, inverted, mean, *_ = film_statistics(tmp_path / "film.dcm")
    assert (rows, columns, aspect, padding, bits, inverted) == (200, 100, 0.5, 0, 16, 0)
    assert mean == pytest.approx(0.5, abs=1e-3)


def test_a_record_becomes_numbers_whatever_is_missing():
    # Columns: the record itself; marker, its size, that there is one; site hill; site north.
    numbers = acquisition_numbers([{"site": "hill", "marker": None}, {"site": "north", "marker": {"sizeMm": 3}}])
    assert sorted(map(tuple, numbers.T.tolist())) == [(0, 1), (0, 1), (0, 1), (0, 3), (1, 0), (1, 1)]


def test_a_leak_is_found_and_where_there_is_none_nothing_is():
    random = np.random.default_rng(3)
    positive, folds = random.random(400) < 0.4, np.arange(400) % FOLDS
    # So many numbers that a classifier which had seen these films would tell them apart by heart.
    features = random.normal(size=(400, 40))
    assert abs(auroc(fold_scores(features, positive, folds), positive) - 0.5) < 0.1
    # Only in the size of a number, not in its sign.
    features[positive, 2] *= 3
    assert auroc(fold_scores(features, positive, folds), positive) > 0.7


def test_png_films_go_through_as_dicom_with_the_same_greys(tmp_path):
    eight, sixteen = np.arange(80 * 70).reshape(80, 70) % 256, np.arange(80 * 70).reshape(80, 70) * 11
    Image.fromarray(eight.astype(np.uint8)).save(tmp_path / "a.png")
    Image.fromarray(sixteen.astype(np.uint16)).save(tmp_path / "b.png")
    rows = ["patient,study,coronal,sagittal,label", "p,s,a.png,b.png,NC", "q,t,a.png,,AIS"]
    (tmp_path / "manifest.csv").write_text("\n".join(rows) + "\n")
    listed = read_dataset(with_dicom_films(read_dataset(tmp_path, ()).studies, tmp_path / "films"), ()).studies
    assert [(study.row["study"], sorted(study.films)) for study in listed] == [("s", ["coronal", "sagittal"]), ("t", ["coronal"])]
    assert all(film.suffix == ".dcm" for study in listed for film in study.films.values())
    assert np.array_equal(read_film(listed[0].films["coronal"]), eight * 257)
    assert np.array_equal(read_film(listed[0].films["sagittal"]), sixteen)

"""Preprocessing on arrays small enough to work out by hand."""

import json
from pathlib import Path

import numpy as np
import pytest

from training.preprocess import Preprocessing, UnusableImage, area_weights, contained_size, preprocess, windowed_canvas
from training.read_film import read_film

PARITY = Path(__file__).parents[1] / "parity"


def test_three_pixels_into_two_share_the_middle_one():
    assert np.allclose(area_weights(3, 2), [[2 / 3, 1 / 3, 0], [0, 1 / 3, 2 / 3]])


def test_two_pixels_into_four_repeat_each():
    assert np.allclose(area_weights(2, 4), [[1, 0], [1, 0], [0, 1], [0, 1]])


def test_size_keeps_the_aspect_ratio_and_rounds_halves_up():
    assert contained_size(512, 256, 256, 128) == (256, 128)
    assert contained_size(256, 256, 256, 128) == (128, 128)
    assert contained_size(8, 5, 4, 4) == (4, 3)  # 5 * 0.5 = 2.5
    assert contained_size(1000, 1, 4, 4) == (4, 1)


def test_window_runs_from_the_lower_to_the_upper_percentile():
    settings = Preprocessing(height=1, width=5, lower_percentile=25, upper_percentile=75)
    assert np.allclose(windowed_canvas(np.array([[10.0, 20, 30, 40, 50]]), settings), [[0, 0, 0.5, 1, 1]])


def test_a_narrow_film_stands_in_the_middle_and_the_odd_column_is_on_the_right():
    settings = Preprocessing(height=2, width=4, lower_percentile=0, upper_percentile=100)
    assert np.allclose(windowed_canvas(np.array([[1.0], [3.0]]), settings), [[0, 0, 0, 0], [0, 1, 0, 0]])


def test_normalization_comes_last_and_reaches_the_padding():
    settings = Preprocessing(height=2, width=2, lower_percentile=0, upper_percentile=100, mean=0.5, std=0.25)
    assert np.allclose(preprocess(np.array([[1.0], [3.0]]), settings), [[[[-2, -2], [2, -2]]]])


def test_a_film_of_one_grey_value_is_unusable():
    with pytest.raises(UnusableImage):
        windowed_canvas(np.full((4, 4), 7.0), Preprocessing())


def test_what_averaging_leaves_of_one_grey_value_is_no_contrast():
    with pytest.raises(UnusableImage):
        windowed_canvas(np.full((301, 307), 1234.7), Preprocessing())


def test_the_parity_tensors_are_what_this_code_makes():
    expected = json.loads((PARITY / "expected.json").read_text())
    normalization = expected["preprocessing"]["normalization"]
    settings = Preprocessing(mean=normalization["mean"], std=normalization["std"])
    assert settings.to_manifest() == expected["preprocessing"]
    assert len(expected["cases"]) == 3
    for case in expected["cases"]:
        tensor = np.fromfile(PARITY / case["tensor"], "<f4").reshape(case["shape"])
        assert np.allclose(preprocess(read_film(PARITY / case["film"]), settings), tensor, atol=1e-5)

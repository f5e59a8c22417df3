"""Temperature and thresholds against cases worked out by hand."""

import numpy as np
import pytest

from training.calibrate import (
    calibrate,
    fit_temperature,
    mri_request_threshold,
    screening_threshold,
    task_probability,
)


def test_screening_threshold_gives_one_of_ten_positives_for_the_only_negative():
    scores = np.array([0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.1, 0.3])
    positive = np.array([True] * 10 + [False])
    assert screening_threshold(scores, positive) == 0.55


def test_screening_threshold_keeps_ninety_percent_even_where_half_would_be_tidier():
    scores = np.array([0.9, 0.8, 0.7, 0.2, 0.75, 0.75, 0.75, 0.1])
    positive = np.array([True] * 4 + [False] * 4)
    assert screening_threshold(scores, positive) == 0.2


def test_screening_threshold_finds_every_positive_that_costs_nothing():
    scores = np.concatenate([np.linspace(0.6, 1, 20), np.linspace(0, 0.4, 20)])
    assert screening_threshold(scores, np.arange(40) < 20) == 0.6


def test_scoliosis_is_the_sum_of_its_two_classes():
    logits = np.log(np.array([[0.5, 0.3, 0.2]]))
    assert task_probability(logits, 1, "SCOLIOSIS") == pytest.approx([0.5])
    assert task_probability(logits, 1, "CMS") == pytest.approx([0.2])


def test_temperature_makes_seventy_five_percent_of_logits_that_are_right_three_times_in_four():
    # Two classes in play: softmax(d / T) = 0.75 where d / T = ln 3; with d = 2 ln 3 the temperature is 2.
    logits = np.tile([2 * np.log(3), 0, -60], (4, 1))
    assert fit_temperature(logits, np.array([0, 0, 0, 1])) == pytest.approx(2, abs=1e-3)


def test_mri_request_threshold_leaves_nineteen_of_twenty_negatives_unflagged():
    scores = np.concatenate([np.linspace(0.05, 1, 20), [0.97]])
    threshold = mri_request_threshold(scores, np.arange(21) == 20)
    assert (scores[:20] >= threshold).sum() == 1
    assert threshold == pytest.approx(0.950001, abs=2e-6)


def test_calibration_states_both_operating_points_of_both_tasks_with_their_counts():
    labels = np.repeat([0, 1, 2], 10)
    points = calibrate(np.eye(3)[labels], labels)["operatingPoints"]
    assert [(point["task"], point["name"]) for point in points] == [
        ("SCOLIOSIS", "SCREENING"),
        ("SCOLIOSIS", "MRI_REQUEST"),
        ("CMS", "SCREENING"),
        ("CMS", "MRI_REQUEST"),
    ]
    assert points[0]["validation"] == {
        "truePositives": 20,
        "falseNegatives": 0,
        "trueNegatives": 10,
        "falsePositives": 0,
    }

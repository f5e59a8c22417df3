"""Figures against cases worked out by hand."""

import numpy as np
import pytest

from training.calibrate import calibrate, fit_temperature, screening_threshold, task_probability
from training.figures import auroc, auroc_interval, counts, wilson_interval


def test_auroc_counts_pairs_and_a_tie_as_half():
    scores, positive = np.array([3.0, 1.0, 2.0, 1.0]), np.array([True, True, False, False])
    assert auroc(scores, positive) == (1 + 1 + 0 + 0.5) / 4


def test_delong_interval_of_two_positives_and_two_negatives():
    # Each positive beats 2 and 0 of the two negatives: shares 1 and 0, variance 0.5. Each negative is beaten by
    # 1 of 2: shares 0.5 and 0.5, variance 0. Standard error sqrt(0.5 / 2) = 0.5 about an AUROC of 0.5.
    scores, positive = np.array([4.0, 1.0, 2.0, 3.0]), np.array([True, True, False, False])
    assert auroc_interval(scores, positive) == (0.0, 1.0)


def test_delong_interval_of_three_positives_and_three_negatives():
    # Positives beat 3, 3 and 2 of 3 negatives: shares 1, 1, 2/3, variance 1/27. Negatives are beaten by 3, 3 and
    # 2 of 3: the same. Standard error sqrt(2 / 81) = 0.1571 about 8/9.
    scores, positive = np.array([6, 5, 3, 4, 2, 1.0]), np.array([True, True, True, False, False, False])
    low, high = auroc_interval(scores, positive)
    assert low == pytest.approx(8 / 9 - 1.959964 * np.sqrt(2 / 81), abs=1e-6)
    assert high == 1.0


def test_wilson_interval_of_eighteen_of_twenty():
    assert wilson_interval(18, 20) == pytest.approx((0.6990, 0.9721), abs=5e-5)


def test_exactly_at_the_threshold_is_positive():
    table = counts(np.array([0.5, 0.4, 0.5, 0.1]), np.array([True, True, False, False]), 0.5)
    assert table == {"truePositives": 1, "falseNegatives": 1, "trueNegatives": 1, "falsePositives": 1}


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


def test_calibration_states_both_screening_points_with_their_counts():
    labels = np.repeat([0, 1, 2], 10)
    points = calibrate(np.eye(3)[labels], labels)["operatingPoints"]
    assert [(point["task"], point["name"]) for point in points] == [("SCOLIOSIS", "SCREENING"), ("CMS", "SCREENING")]
    assert points[0]["validation"] == {
        "truePositives": 20,
        "falseNegatives": 0,
        "trueNegatives": 10,
        "falsePositives": 0,
    }

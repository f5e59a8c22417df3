"""Figures against cases worked out by hand."""

import numpy as np
import pytest

from training.figures import (
    areas_with_covariance,
    auroc,
    auroc_interval,
    brier,
    calibration_bins,
    calibration_line,
    compare_areas,
    counts,
    expected_calibration_error,
    holm,
    predictive_values,
    rank_correlation,
    wilson_interval,
)


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


THREE_AND_THREE = np.array([True, True, True, False, False, False])


def test_delong_covariance_of_two_scores_that_rank_the_positives_the_other_way_round():
    # Placements of the positives 1, 1, 2/3 and 2/3, 1, 1: covariance -1/54. The negatives' are the same: 1/27.
    scores = np.array([[6, 5, 3, 4, 2, 1], [3, 5, 6, 4, 2, 1.0]])
    areas, covariance = areas_with_covariance(scores, THREE_AND_THREE)
    assert areas == pytest.approx([8 / 9, 8 / 9])
    assert covariance == pytest.approx(np.array([[2 / 81, 1 / 162], [1 / 162, 2 / 81]]))


def test_a_score_that_is_always_right_against_one_that_misplaces_a_pair():
    # Difference 1/9; the first has no variance, the second 2/81: z = 1 / sqrt(2), p = 2 (1 - 0.76025).
    found = compare_areas(np.array([6, 5, 4, 3, 2, 1]), np.array([6, 5, 3, 4, 2, 1.0]), THREE_AND_THREE)
    assert found.difference == pytest.approx(1 / 9)
    assert found.p == pytest.approx(0.4795, abs=1e-4)
    assert found.interval[0] == pytest.approx(1 / 9 - 1.959964 * np.sqrt(2) / 9, abs=1e-6)


def test_a_score_does_not_differ_from_itself():
    scores = np.array([6, 5, 3, 4, 2, 1.0])
    found = compare_areas(scores, scores, THREE_AND_THREE)
    assert (found.p, found.interval) == (1, pytest.approx((0, 0), abs=1e-9))


def test_holm_multiplies_the_smallest_by_all_and_never_falls():
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.5, 0.9]) == [1.0, 1.0]


def test_predictive_values_of_sensitivity_90_and_specificity_95_at_2_percent():
    table = {"truePositives": 90, "falseNegatives": 10, "trueNegatives": 95, "falsePositives": 5}
    ppv, npv = predictive_values(table, 0.02)
    assert ppv.value == pytest.approx(0.018 / (0.018 + 0.049))
    assert npv.value == pytest.approx(0.931 / (0.931 + 0.002))


def test_interval_of_the_predictive_value_at_50_percent():
    # logit PPV = ln 18 = 2.8904, variance 0.1/(0.9 x 100) + 0.95/(0.05 x 100) = 0.19111: 2.8904 +- 0.8568.
    table = {"truePositives": 90, "falseNegatives": 10, "trueNegatives": 95, "falsePositives": 5}
    ppv, npv = predictive_values(table, 0.5)
    assert ppv.interval == pytest.approx((0.8843, 0.9770), abs=1e-4)
    # logit NPV = ln 9.5 = 2.2513, variance 0.9/(0.1 x 100) + 0.05/(0.95 x 100) = 0.090526: 2.2513 +- 0.5897.
    assert npv.interval == pytest.approx((0.8405, 0.9449), abs=1e-4)


def test_without_a_false_alarm_the_predictive_value_is_one_and_its_interval_is_not():
    table = {"truePositives": 9, "falseNegatives": 1, "trueNegatives": 10, "falsePositives": 0}
    ppv, _ = predictive_values(table, 0.1)
    assert ppv.value == 1
    assert 0 < ppv.interval[0] < ppv.interval[1] < 1


def test_nothing_flagged_has_no_predictive_value():
    table = {"truePositives": 0, "falseNegatives": 5, "trueNegatives": 5, "falsePositives": 0}
    ppv, npv = predictive_values(table, 0.1)
    assert np.isnan(ppv.value)
    assert npv.value == pytest.approx(0.9)


def test_calibration_error_and_brier_of_four_films_in_two_bins():
    probability, positive = np.array([0.9, 0.1, 0.8, 0.2]), np.array([True, False, True, False])
    bins = calibration_bins(probability, positive, bins=2)
    assert [(part.positives, part.count) for part in bins] == [(0, 2), (2, 2)]
    assert [part.probability for part in bins] == pytest.approx([0.15, 0.85])
    assert expected_calibration_error(bins) == pytest.approx(0.15)
    assert brier(probability, positive) == pytest.approx(0.025)


def test_fifteen_bins_of_equal_numbers():
    bins = calibration_bins(np.linspace(0, 1, 31), np.zeros(31, bool))
    assert sorted({part.count for part in bins}) == [2, 3] and len(bins) == 15


def test_probabilities_of_ninety_percent_that_are_right_three_times_in_four_have_slope_one_half():
    # ln 3 observed over ln 9 said.
    probability = np.repeat([0.9, 0.1], 4)
    positive = np.array([True, True, True, False, False, False, False, True])
    slope, intercept = calibration_line(probability, positive)
    assert slope.value == pytest.approx(0.5)
    assert intercept.value == pytest.approx(0, abs=1e-9)
    # Var = 1 / sum p(1 - p) x^2 = 1 / (8 x 3/16 x ln(9)^2), as both groups weigh alike.
    assert slope.interval[1] - 0.5 == pytest.approx(1.959964 / np.sqrt(1.5) / np.log(9), abs=1e-6)


def test_one_half_for_films_of_which_three_in_four_are_positive_is_too_low_by_ln_three():
    slope, intercept = calibration_line(np.full(8, 0.5), np.array([True] * 6 + [False] * 2))
    assert intercept.value == pytest.approx(np.log(3))
    assert np.isnan(slope.value)


def test_one_in_five_for_films_of_which_half_are_positive_is_too_low_by_ln_four():
    _, intercept = calibration_line(np.full(8, 0.2), np.arange(8) < 4)
    assert intercept.value == pytest.approx(np.log(4))


def test_films_told_apart_without_error_have_no_slope():
    slope, _ = calibration_line(np.array([0.2, 0.4, 0.6, 0.8]), np.array([False, False, True, True]))
    assert np.isnan(slope.value)


def test_rank_correlation_of_a_swapped_pair_a_reversal_and_a_flat_row():
    first = np.array([[1, 2, 3, 4], [1, 2, 3, 4], [5, 5, 5, 5.0]])
    second = np.array([[2, 1, 3, 4], [9, 8, 7, 6], [1, 2, 3, 4.0]])
    assert rank_correlation(first, second) == pytest.approx([0.8, -1, np.nan], nan_ok=True)

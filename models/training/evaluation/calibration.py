"""Whether probabilities mean what they say."""

from training.evaluation.bundle import Bundle
from training.evaluation.discrimination import results
from training.evaluation.markdown import estimate, number, table
from training.evaluation.test_set import TestSet
from training.figures import brier, calibration_bins, calibration_line, expected_calibration_error


def calibration_table(bundle: Bundle, test_set: TestSet) -> list[str]:
    """One row a task and network."""
    rows = []
    for task in bundle.tasks:
        for network in bundle.networks:
            probability, positive = results(bundle, test_set, network, task)
            if len(probability) == 0:
                continue
            slope, intercept = calibration_line(probability, positive)
            error = expected_calibration_error(calibration_bins(probability, positive))
            measured = [number(error), number(brier(probability, positive))]
            rows.append([task, network.architecture.title(), *measured, estimate(slope, 2), estimate(intercept, 2)])
    return table(["task", "network", "ECE", "Brier", "slope", "intercept"], rows, left=2)

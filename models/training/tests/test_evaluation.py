"""The evaluation's own counting, on bundles and films small enough to check by hand."""

import json
import struct
from pathlib import Path

import numpy as np
import pytest

from training.dataset import Study, read_dataset
from training.evaluation.bundle import read_bundle
from training.evaluation.charts import roc_points
from training.evaluation.discrimination import point_row
from training.evaluation.screened import Screened, read_screened
from training.evaluation.subgroups import COBB_BANDS, band
from training.evaluation.test_set import TestSet, write_subset
from training.evaluation.worklist import finding_table, flags

TINY = Path(__file__).resolve().parents[3] / "tests/fixtures/models/tiny/1.0.0"


def read(folder, findings):
    """Two studies of one output with three values, as screen-folder.ts writes them."""
    columns = [
        {"name": "coronal_logits", "shape": [3], "offset": 0},
        {"name": "CORONAL_distance", "shape": [1], "offset": 3},
    ]
    index = {"studies": ["a", "b"], "findings": findings, "rowLength": 4, "columns": columns}
    (folder / "s.json").write_text(json.dumps(index))
    (folder / "s.json.f32").write_bytes(struct.pack("<8f", 1, 2, 3, 7, *[float("nan")] * 3, 8))
    return read_screened(folder / "s.json")


def test_reads_outputs_and_findings_as_they_were_written(tmp_path):
    screened = read(tmp_path, {"CORONAL": ["USABLE", "FILM_CLIPPED"], "SAGITTAL": [None, "USABLE"]})
    assert screened.values["coronal_logits"][0].tolist() == [1, 2, 3]
    assert screened.values["CORONAL_distance"].tolist() == [[7], [8]]
    assert screened.usable(("CORONAL",)).tolist() == [True, False]
    assert screened.usable(("CORONAL", "SAGITTAL")).tolist() == [False, False]
    assert screened.rows(np.array([1])).studies == ["b"]


def test_the_maps_of_a_task_are_those_of_the_platform():
    # (AIS + CMS)/2 - NC = (2 + 6)/2 - 1; CMS - (NC + AIS)/2 = 6 - (1 + 2)/2.
    bundle = read_bundle(TINY)
    maps = np.array([1.0, 2, 6]).reshape(1, 3, 1, 1)
    assert bundle.task_maps(maps, "SCOLIOSIS").tolist() == [[[3.0]]]
    assert bundle.task_maps(maps, "CMS").tolist() == [[[4.5]]]


def test_set(findings, logits, labels):
    """Studies of the tiny bundle whose networks all say the same."""
    bundle = read_bundle(TINY)
    values = {network.logits: np.array(logits, float) for network in bundle.networks}
    screened = Screened([], {view: np.array(found) for view, found in findings.items()}, values)
    studies = [Study(2, "p", {}, label, 0.0, None, {}) for label in labels]
    return bundle, TestSet("set", Path(), "0", studies, [None] * len(labels), None, np.array(labels), screened)


test_set.__test__ = False


def test_coronal_decides_where_the_sagittal_film_cannot_be_judged_and_nobody_where_no_film_can():
    findings = {
        "CORONAL": ["USABLE", "USABLE", "OUT_OF_DISTRIBUTION"],
        "SAGITTAL": ["USABLE", "NOT_THIS_VIEW", "USABLE"],
    }
    bundle, tested = test_set(findings, [[0, 0, 5]] * 3, [2, 2, 2])
    flagged, decided = flags(bundle, tested, "CMS")
    assert flagged.tolist() == [True, True, False]
    assert decided.tolist() == [True, True, False]
    assert np.isnan(tested.probability(bundle, bundle.network("DUAL"), "CMS")).tolist() == [False, True, True]
    assert any("Sagittal | NOT_THIS_VIEW | 1/3 = 0.333" in line for line in finding_table([tested]))


def test_coronal_is_not_asked_where_dual_has_answered():
    bundle, tested = test_set({"CORONAL": ["USABLE"], "SAGITTAL": ["USABLE"]}, [[0, 0, 5]], [2])
    tested.screened.values["dual_logits"] = np.array([[5.0, 0, 0]])
    assert flags(bundle, tested, "CMS")[0].tolist() == [False]
    assert flags(bundle, tested, "SCOLIOSIS")[0].tolist() == [True]


def test_a_ceiling_is_that_of_the_views_that_a_network_sees():
    bundle, tested = test_set({"CORONAL": ["USABLE"], "SAGITTAL": ["USABLE"]}, [[0, 0, 5]], [2])
    known = {"SCOLIOSIS": {"auroc": 0.99}, "CMS": {"auroc": 0.95, "coronal": 0.93, "sagittal": 0.8}}
    tested = TestSet(**{**vars(tested), "ceiling": known})
    wanted = {"CORONAL": 0.93, "SAGITTAL": 0.8, "DUAL": 0.95}
    assert {name: tested.ceiling_of(bundle.network(name), "CMS") for name in wanted} == wanted
    assert tested.ceiling_of(bundle.network("CORONAL"), "SCOLIOSIS") == 0.99


def test_the_five_proportions_of_a_two_by_two_table():
    row = point_row({"truePositives": 8, "falseNegatives": 2, "trueNegatives": 27, "falsePositives": 3})
    assert [text.split(" (")[0] for text in row] == [
        "35/40 = 0.875",
        "8/10 = 0.800",
        "27/30 = 0.900",
        "8/11 = 0.727",
        "27/29 = 0.931",
    ]


def test_roc_goes_up_for_a_positive_right_for_a_negative_and_aslant_for_a_tie():
    positive = np.array([True, False, True])
    assert roc_points(np.array([0.9, 0.8, 0.3]), positive) == [(0, 0), (0, 0.5), (1, 0.5), (1, 1)]
    assert roc_points(np.array([0.9, 0.3, 0.3]), positive) == [(0, 0), (0, 0.5), (1, 1)]


@pytest.mark.parametrize(
    ("angle", "name"), [(9.9, "below 10°"), (10, "10 to 20°"), (45, "45° and more"), (float("nan"), "")]
)
def test_a_band_begins_with_its_lower_end(angle, name):
    assert band(angle, COBB_BANDS, "°") == name


def test_a_subset_is_spread_over_the_data_set_and_leaves_the_films_where_they_are(tmp_path):
    for number in range(9):
        (tmp_path / f"{number}.dcm").write_bytes(b"")
    rows = "\n".join(f"p{number},s{number},{number}.dcm,,NC" for number in range(9))
    (tmp_path / "manifest.csv").write_text(f"patient,study,coronal,sagittal,label\n{rows}\n")
    subset = read_dataset(write_subset(tmp_path, 3, tmp_path / "part"), ())
    assert [study.patient for study in subset.studies] == ["p0", "p4", "p8"]
    assert subset.studies[1].films["coronal"].resolve() == tmp_path / "4.dcm"

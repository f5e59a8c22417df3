"""What a data set may look like and what is said when it does not."""

import numpy as np
import pytest
from PIL import Image

from training.dataset import InvalidDataset, read_dataset, split_of
from training.preprocess import Preprocessing

HEADER = "patient,study,coronal,sagittal,label,cobb_degrees"


def write(folder, *rows, header=HEADER):
    film = np.arange(32, dtype=np.uint8).reshape(8, 4) * 8
    Image.fromarray(film).save(folder / "a.png")
    Image.fromarray(film.astype(np.uint16) * 100).save(folder / "b.png")
    (folder / "manifest.csv").write_text("\n".join([header, *rows]) + "\n")
    return folder


def test_a_patient_always_falls_into_the_same_split():
    splits = [split_of(f"P{i}") for i in range(6)]
    assert splits == ["train", "test", "train", "train", "validation", "train"]


def test_about_eight_of_ten_patients_are_learned_from():
    splits = [split_of(f"patient {i}") for i in range(5000)]
    assert 3900 < splits.count("train") < 4100
    assert 430 < splits.count("validation") < 570


def test_reads_labels_cobb_angles_and_counts_studies_without_the_view(tmp_path):
    data = read_dataset(write(tmp_path, "p1,s1,a.png,,NC,3.5", "p2,s2,b.png,,CMS,", "p3,s3,,a.png,AIS,20"), ("coronal",))
    assert [study.label for study in data.studies] == [0, 2]
    assert data.studies[0].cobb_degrees == 3.5 and np.isnan(data.studies[1].cobb_degrees)
    assert data.folders[0].without_views == 1


def test_eight_and_sixteen_bit_films_give_the_same_canvas_and_the_cache_is_used(tmp_path):
    data = read_dataset(write(tmp_path, "p1,s1,a.png,,NC,", "p2,s2,b.png,,NC,"), ("coronal",))
    first = np.array(data.canvases("coronal", Preprocessing(height=8, width=4)))
    assert np.allclose(first[0], first[1], atol=1e-3)
    (tmp_path / "a.png").unlink()
    assert np.array_equal(data.canvases("coronal", Preprocessing(height=8, width=4)), first)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("p,s,a.png,,Chiari,", "line 2: label 'Chiari' is not one of NC, AIS, CMS"),
        ("p,s,missing.png,,NC,", "line 2: film missing.png does not exist"),
        ("p,s,,,NC,", "line 2: neither a coronal nor a sagittal film is named"),
        (",s,a.png,,NC,", "line 2: patient is empty"),
        ("p,s,a.png,,NC,steep", "line 2: cobb_degrees 'steep' is not a number"),
        ("p,s,a.png", "line 2: the number of fields differs from the header"),
        ("p,s,a.png,,NC,\nq,s,b.png,,NC,", "line 3: study s is already on line 2"),
    ],
)
def test_a_wrong_row_is_named_by_its_line(tmp_path, row, sentence):
    with pytest.raises(InvalidDataset, match=sentence):
        read_dataset(write(tmp_path, row), ("coronal",))


def test_a_missing_column_is_named(tmp_path):
    with pytest.raises(InvalidDataset, match="line 1: missing column label"):
        read_dataset(write(tmp_path, "p,s,a.png,", header="patient,study,coronal,sagittal"), ("coronal",))


def test_a_film_without_contrast_stops_the_preparation_with_its_line(tmp_path):
    write(tmp_path, "p,s,a.png,,NC,", "q,t,flat.png,,NC,")
    Image.fromarray(np.full((8, 4), 9, np.uint8)).save(tmp_path / "flat.png")
    with pytest.raises(InvalidDataset, match="line 3: flat.png: the film has no contrast"):
        read_dataset(tmp_path, ("coronal",)).canvases("coronal", Preprocessing())


def test_two_folders_are_one_data_set_unless_they_share_a_patient(tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for number, folder in enumerate(folders):
        folder.mkdir()
        write(folder, f"p{number},s,a.png,b.png,AIS,{number}")
    data = read_dataset(folders, ("coronal", "sagittal"))
    assert data.cobb_degrees().tolist() == [0, 1]
    assert data.canvases("sagittal", Preprocessing(height=8, width=4)).shape == (2, 8, 4)
    assert data.manifest_sha256 != data.folders[0].manifest_sha256
    write(folders[1], "p0,s,a.png,b.png,AIS,1")
    with pytest.raises(InvalidDataset, match="patient p0 is in"):
        read_dataset(folders, ("coronal",))


def test_a_truth_that_does_not_exist_is_named(tmp_path):
    row = "p,s,a.png,,NC,,gone.json"
    with pytest.raises(InvalidDataset, match="line 2: truth gone.json does not exist"):
        read_dataset(write(tmp_path, row, header=f"{HEADER},truth"), ("coronal",))

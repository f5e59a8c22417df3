"""What tells the images that no network is asked about."""

import numpy as np
import pytest
import torch

from training.foreign_images import foreign_image, hand, lying, long_bones, noise, page, part, shapes, skull
from training.view_limits import Distance, distance_limit, fit_view_head


def test_the_distance_of_the_learned_cloud_is_about_one_and_grows_along_a_narrow_axis():
    random = np.random.default_rng(0)
    spread = np.array([5.0, 3.0, 1.0, 0.1, 0.1, 0.1, 0.1, 0.1])
    cloud = (random.normal(0, 1, (4000, 8)) * spread + 2).astype(np.float32)
    distance = Distance(features=8, axes=3)
    distance.fit(cloud)
    found = distance(torch.from_numpy(cloud))[:, 0].numpy()
    assert np.sqrt((found**2).mean()) == pytest.approx(1, abs=0.02)
    centre = np.full((2, 8), 2, np.float32)
    # Three units are far along an axis of 0.1 and near along one of 5.
    centre[0, 0] += 3
    centre[1, 7] += 3
    near, far = distance(torch.from_numpy(centre))[:, 0].tolist()
    assert near == pytest.approx(3 / 5 / np.sqrt(8), rel=0.1) and far > 8


def test_one_validation_film_in_a_hundred_lies_beyond_the_limit():
    films = np.arange(1, 1001, dtype=float)
    limit = distance_limit(films, films / 2)
    assert (limit.accepted, limit.refused) == (990, 10)
    assert distance_limit(films / 2, films).distance == limit.distance


def test_the_view_head_tells_three_clouds_apart_on_the_scale_of_the_features():
    random = np.random.default_rng(1)
    labels = np.repeat(np.arange(3), 300)
    pooled = random.normal(0, 0.01, (900, 6)).astype(np.float32)
    pooled[np.arange(900), labels] += 0.1
    head = fit_view_head(pooled, labels, seed=1, steps=300)
    with torch.inference_mode():
        assert (head(torch.from_numpy(pooled)).argmax(1).numpy() == labels).mean() > 0.99


@pytest.mark.parametrize("draw", [hand, skull, long_bones, page, noise, shapes])
def test_a_drawn_image_is_grey_and_shows_something(draw):
    image = draw(np.random.default_rng(3))
    assert image.ndim == 2 and image.dtype == np.float32
    assert 0 <= image.min() and image.max() <= 1 and image.std() > 0.01


def test_a_cut_is_at_most_two_fifths_of_the_film_and_a_lying_film_is_not_upright():
    film = np.arange(200 * 80, dtype=np.float32).reshape(200, 80) / 16000
    random = np.random.default_rng(5)
    for _ in range(20):
        assert part(film, random).shape[0] <= 84
        turned = lying(film, random)
        assert turned.shape != film.shape or not np.array_equal(turned, film)
        assert foreign_image(random, lambda: film).ndim == 2

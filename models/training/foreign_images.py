"""Images that are neither a coronal nor a sagittal whole-spine film, for the view head to learn what to refuse.

Drawn, or cut out of spine films: chests, pelves, films lying on their side or on their head, hands, skulls, long bones, pages of
writing, noise, plain shapes. Each is a grey image [rows, columns] float32 in 0..1.
"""

import string
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from scipy.ndimage import gaussian_filter, rotate, zoom

Random = np.random.Generator
Film = Callable[[], np.ndarray]


def _blank(random: Random) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    rows, columns = random.integers(160, 420, 2)
    image = Image.new("F", (int(columns), int(rows)), float(random.choice([0, 0.05, 0.15, 1], p=[0.55, 0.2, 0.15, 0.1])))
    return image, ImageDraw.Draw(image)


def _finished(image: Image.Image, random: Random, blur: float = 2.5) -> np.ndarray:
    """Turned, softened, and grained, as a radiograph of the thing would be."""
    grey = rotate(np.asarray(image), random.uniform(-180, 180), reshape=bool(random.integers(2)), order=1, mode="nearest")
    grey = gaussian_filter(grey, random.uniform(0.5, blur))
    return np.clip(grey + random.normal(0, random.uniform(0, 0.05), grey.shape), 0, 1).astype(np.float32)


def _bone(draw: ImageDraw.ImageDraw, start: np.ndarray, end: np.ndarray, width: float, grey: float) -> None:
    """A shaft with two thicker ends."""
    draw.line([*start, *end], fill=grey, width=max(1, int(width)))
    for x, y in (start, end):
        draw.ellipse([x - width * 0.75, y - width * 0.75, x + width * 0.75, y + width * 0.75], fill=grey)


def hand(random: Random) -> np.ndarray:
    """A palm with five fingers of three bones each, and two bones of the forearm."""
    image, draw = _blank(random)
    size = min(image.size) * random.uniform(0.25, 0.4)
    wrist = np.array([image.size[0] / 2, image.size[1] * 0.75])
    flesh, bone = random.uniform(0.2, 0.5), random.uniform(0.6, 1)
    for angle, length in zip(np.linspace(-0.75, 0.6, 5), (0.95, 1.5, 1.65, 1.5, 1.2), strict=True):
        way = np.array([np.sin(angle + random.normal(0, 0.05)), -np.cos(angle)])
        draw.line([*wrist, *(wrist + way * size * length)], fill=flesh, width=int(size * 0.28))
        joints = [wrist + way * size * length * share for share in (0.2, 0.55, 0.78, 0.97)]
        for start, end in zip(joints, joints[1:], strict=False):
            _bone(draw, start, end, size * 0.08, bone)
    for aside in (-0.12, 0.12):
        _bone(draw, wrist + [aside * size, 0], wrist + [aside * size, size * 1.2], size * 0.1, bone)
    return _finished(image, random)


def skull(random: Random) -> np.ndarray:
    """A ring of bone with orbits and teeth."""
    image, draw = _blank(random)
    width, height = image.size
    box = [width * 0.2, height * 0.12, width * 0.8, height * 0.75]
    draw.ellipse(box, fill=random.uniform(0.7, 1))
    draw.ellipse([box[0] + 9, box[1] + 9, box[2] - 9, box[3] - 9], fill=random.uniform(0.35, 0.6))
    for x in (0.38, 0.62):
        draw.ellipse([width * (x - 0.08), height * 0.42, width * (x + 0.08), height * 0.54], fill=random.uniform(0, 0.3))
    draw.rectangle([width * 0.35, height * 0.68, width * 0.65, height * 0.8], fill=random.uniform(0.6, 1))
    return _finished(image, random)


def long_bones(random: Random) -> np.ndarray:
    """A limb: flesh with one to three bones."""
    image, draw = _blank(random)
    width, height = image.size
    draw.rectangle([width * 0.2, 0, width * 0.8, height], fill=random.uniform(0.15, 0.5))
    for _ in range(int(random.integers(1, 4))):
        x0, x1 = random.uniform(0.25, 0.75, 2) * width
        y0, y1 = random.uniform(0, 0.3) * height, random.uniform(0.6, 1) * height
        _bone(draw, np.array([x0, y0]), np.array([x1, y1]), random.uniform(0.04, 0.1) * width, random.uniform(0.6, 1))
    return _finished(image, random)


def page(random: Random) -> np.ndarray:
    """Lines of letters, dark on light or light on dark."""
    image, draw = _blank(random)
    paper, ink = (0.95, 0.1) if random.integers(2) else (0.05, 0.9)
    draw.rectangle([0, 0, *image.size], fill=paper)
    font = ImageFont.load_default()
    for top in range(4, image.size[1] - 8, int(random.integers(11, 22))):
        letters = random.choice(list(string.ascii_letters + "     "), int(random.integers(5, image.size[0] // 6)))
        draw.text((6, top), "".join(letters), fill=ink, font=font)
    grey = np.asarray(image)
    return np.clip(zoom(grey, random.uniform(0.7, 1.6), order=1), 0, 1).astype(np.float32)


def noise(random: Random) -> np.ndarray:
    """A random field of one grain or several, a ramp, or stripes."""
    rows, columns = random.integers(100, 400, 2)
    field = sum(
        gaussian_filter(random.normal(0, 1, (rows, columns)), sigma) * (1 + sigma)
        for sigma in random.choice([0, 1, 3, 8, 20, 40], int(random.integers(1, 4)), replace=False)
    )
    ramp = np.linspace(-1, 1, rows)[:, None] * random.normal() + np.linspace(-1, 1, columns)[None] * random.normal()
    stripes = np.sin(np.arange(columns) / random.uniform(2, 30))[None] * random.integers(2)
    grey = field / field.std() * random.uniform(0, 1) + ramp + stripes
    return ((grey - grey.min()) / max(1e-6, grey.max() - grey.min())).astype(np.float32)


def shapes(random: Random) -> np.ndarray:
    """Discs, boxes and lines."""
    image, draw = _blank(random)
    for _ in range(int(random.integers(1, 9))):
        corners = np.sort(random.uniform(0, 1, (2, 2)) * image.size, axis=0).ravel().tolist()
        getattr(draw, str(random.choice(["ellipse", "rectangle", "line"])))(corners, fill=float(random.uniform(0, 1)))
    return _finished(image, random, blur=8)


def lying(film: np.ndarray, random: Random) -> np.ndarray:
    """A spine film on its side or on its head."""
    return np.rot90(film, int(random.integers(1, 4))).copy()


def part(film: np.ndarray, random: Random) -> np.ndarray:
    """A chest, a belly or a pelvis: a third of the film's height, as wide as it is."""
    rows, columns = film.shape
    height = int(np.clip(random.uniform(0.7, 1.3) * columns, rows * 0.2, rows * 0.42))
    top = int(random.uniform(0, rows - height))
    return film[top : top + height].copy()


def foreign_image(random: Random, film: Film) -> np.ndarray:
    """One image that no model of ours should answer; `film` gives spine films to cut or turn."""
    kind = int(random.integers(10))
    drawn = (hand, skull, long_bones, page, noise, shapes)
    if kind < len(drawn):
        return drawn[kind](random)
    return lying(film(), random) if kind == len(drawn) else part(film(), random)

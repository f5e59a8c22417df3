"""Grey values to the network's canvas. The inference package does exactly the same from the manifest.

The order is fixed: area resize to fit, percentile window, centred paste, normalization. `parity/` holds films with
the tensors this file makes of them, so that the two implementations cannot drift apart.
"""

from dataclasses import dataclass

import numpy as np

# Averaging an even grey leaves differences of some 1e-16 of it; the smallest real step of a 16-bit film is 1e-5.
ROUNDING_PART = 1e-9


class UnusableImage(ValueError):
    """The film carries no contrast between its window percentiles."""


@dataclass(frozen=True)
class Preprocessing:
    """The `preprocessing` block of a model's manifest."""

    height: int = 256
    width: int = 128
    lower_percentile: float = 1
    upper_percentile: float = 99
    pad_value: float = 0
    mean: float = 0
    std: float = 1

    def to_manifest(self) -> dict:
        """The block in the manifest's spelling."""
        return {
            "resize": {
                "height": self.height,
                "width": self.width,
                "method": "area",
                "fit": "contain",
                "padValue": self.pad_value,
            },
            "window": {"lowerPercentile": self.lower_percentile, "upperPercentile": self.upper_percentile},
            "normalization": {"mean": self.mean, "std": self.std},
        }


def area_weights(size: int, resized: int) -> np.ndarray:
    """[resized, size] float64; row i averages the input over [i*size/resized, (i+1)*size/resized), ends by fraction."""
    step = size / resized
    start = np.arange(resized)[:, None] * step
    cell = np.arange(size)[None, :]
    covered = np.minimum(cell + 1, start + step) - np.maximum(cell, start)
    return np.clip(covered, 0, None) / step


def contained_size(height: int, width: int, canvas_height: int, canvas_width: int) -> tuple[int, int]:
    """The largest size with the film's aspect ratio inside the canvas; halves round up, never below one pixel."""
    scale = min(canvas_height / height, canvas_width / width)
    return max(1, int(np.floor(height * scale + 0.5))), max(1, int(np.floor(width * scale + 0.5)))


def windowed_canvas(grey: np.ndarray, settings: Preprocessing) -> np.ndarray:
    """Film [rows, columns] to canvas [height, width] float32 in 0..1, before normalization. Raises UnusableImage."""
    height, width = contained_size(*grey.shape, settings.height, settings.width)
    rows, columns = area_weights(grey.shape[0], height), area_weights(grey.shape[1], width)
    resized = rows @ grey.astype(np.float64) @ columns.T
    low, high = np.percentile(resized, [settings.lower_percentile, settings.upper_percentile])
    if not high - low > ROUNDING_PART * max(abs(low), abs(high)):
        raise UnusableImage("the film has no contrast: its 1st and 99th percentile are the same grey value")
    canvas = np.full((settings.height, settings.width), settings.pad_value, np.float32)
    top, left = (settings.height - height) // 2, (settings.width - width) // 2
    canvas[top : top + height, left : left + width] = np.clip((resized - low) / (high - low), 0, 1)
    return canvas


def preprocess(grey: np.ndarray, settings: Preprocessing) -> np.ndarray:
    """Film [rows, columns] to the network's input [1, 1, height, width] float32. Raises UnusableImage."""
    canvas = (windowed_canvas(grey, settings) - settings.mean) / settings.std
    return canvas.astype(np.float32)[None, None]

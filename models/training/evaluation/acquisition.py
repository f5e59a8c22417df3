"""How a film was taken, as the phantom's truth.json says it (`acquisition`), as numbers for a classifier."""

import numpy as np


def acquisition_numbers(acquisitions: list[dict]) -> np.ndarray:
    """[N, K]: a column for every number of the records, one for whether it is there, and one for every word. What a
    record does not have counts as zero."""
    rows = [dict(_leaves(record, "")) for record in acquisitions]
    columns = sorted({name for row in rows for name in row})
    return np.array([[row.get(name, 0.0) for name in columns] for row in rows])


def _leaves(value: object, path: str) -> list[tuple[str, float]]:
    if value is None:
        return []
    if isinstance(value, dict):
        return [(path, 1.0)] + [leaf for key, part in value.items() for leaf in _leaves(part, f"{path}.{key}")]
    if isinstance(value, list):
        return [leaf for place, part in enumerate(value) for leaf in _leaves(part, f"{path}.{place}")]
    if isinstance(value, str):
        return [(f"{path}={value}", 1.0)]
    return [(path, float(value)), (f"{path}?", 1.0)]

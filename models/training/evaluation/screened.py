"""What a bundle says of a folder of films, computed by the same code that screens films in the clinic."""

import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = ROOT / "scripts" / "models" / "screen-folder.ts"
# The project's own, whatever Node the machine has.
NODE = ROOT / "node_modules" / ".bin" / "node"
USABLE = "USABLE"


class ScreeningStopped(RuntimeError):
    """The screening of a folder did not come to its end; the message is what it said."""


@dataclass(frozen=True)
class Screened:
    """One row a study, in the order of the folder's manifest; NaN where there is no result."""

    studies: list[str]
    findings: dict[str, np.ndarray]
    values: dict[str, np.ndarray]

    def usable(self, views: tuple[str, ...]) -> np.ndarray:
        """[N] bool: all films of these views can be judged, so that a network of these views has a result."""
        return np.logical_and.reduce([self.findings[view] == USABLE for view in views])

    def rows(self, chosen: np.ndarray) -> "Screened":
        """Some of the studies: indices or bools."""
        indices = np.arange(len(self.studies))[chosen]
        return Screened(
            [self.studies[index] for index in indices],
            {view: found[indices] for view, found in self.findings.items()},
            {name: values[indices] for name, values in self.values.items()},
        )


def screen_folder(model: Path, data: Path) -> Screened:
    """Runs the product's own decoding, preparation and inference process on a data set. Raises ScreeningStopped."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "screened.json"
        places = ["--model", model.resolve(), "--data", data.resolve(), "--out", out]
        command = [NODE, "--disable-warning=ExperimentalWarning", PROGRAM, *places]
        ended = subprocess.run([str(part) for part in command], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        if ended.returncode != 0:
            raise ScreeningStopped(ended.stderr)
        return read_screened(out)


def read_screened(path: Path) -> Screened:
    """The index and, beside it, the rows as screen-folder.ts writes them."""
    index = json.loads(path.read_text())
    rows = np.fromfile(f"{path}.f32", "<f4").reshape(len(index["studies"]), index["rowLength"])
    values = {}
    for column in index["columns"]:
        end = column["offset"] + int(np.prod(column["shape"]))
        values[column["name"]] = rows[:, column["offset"] : end].reshape(-1, *column["shape"])
    findings = {view: np.array([found or "" for found in row]) for view, row in index["findings"].items()}
    return Screened(index["studies"], findings, values)

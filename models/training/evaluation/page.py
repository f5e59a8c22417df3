"""The sections of the page, in words around the tables."""

from pathlib import Path

import numpy as np

from training.evaluation.bundle import Bundle
from training.evaluation.calibration import calibration_table
from training.evaluation.charts import reliability_chart, robustness_chart, roc_chart
from training.evaluation.discrimination import area_table, comparison_table, point_table
from training.evaluation.markdown import paragraph, table
from training.evaluation.nuisance import STATISTICS, TOLERANCE, nuisance_table
from training.evaluation.perturb import PERTURBATIONS
from training.evaluation.pointing import pointing_table
from training.evaluation.prevalence import prevalence_table
from training.evaluation.randomization import randomization_table
from training.evaluation.repeatability import repeatability_table
from training.evaluation.robustness import degrade, robustness_table
from training.evaluation.subgroups import flagged_by_cobb, subgroup_table
from training.evaluation.test_set import TestSet
from training.evaluation.worklist import finding_table, worklist_table
from training.evaluation.write_studies import write_studies

SYNTHETIC = """**All films here are synthetic. Every figure says how well the networks read this phantom, and nothing
about patients.**"""
UNKNOWN = "**Not all of these films say that they are synthetic. Only who gave them knows whom the figures are about.**"


def opening(bundle: Bundle, test_sets: list[TestSet]) -> list[str]:
    """What was evaluated on what, and what the figures are not."""
    rows = []
    for test_set in test_sets:
        numbers = [str(int((test_set.labels == label).sum())) for label in range(len(bundle.classes))]
        rows.append([test_set.name, f"`{test_set.manifest_sha256[:12]}`", str(len(test_set.studies)), *numbers])
    synthetic = all(truth is not None and truth["synthetic"] for test_set in test_sets for truth in test_set.truths)
    model = f"models/{bundle.name}/{bundle.version}"
    return [
        f"<!-- Written by: npm run models:evaluate -- --model {model}. Do not edit. -->",
        "",
        f"# Evaluation of {bundle.name} {bundle.version}",
        "",
        *paragraph(SYNTHETIC if synthetic else UNKNOWN),
        *paragraph(
            """No figure of any publication stands here. How hard the films are, says the ceiling beside each area: the
            AUROC of the likelihood ratio on the very parameters that films of a network’s views show
            ([the phantom](phantom.md))."""
        ),
        *paragraph(
            f"""The model is the bundle as it is shipped (manifest SHA-256 `{bundle.manifest_sha256}`). Every film
            went through the worker’s own decoding, preparation and inference process. The command’s own films come
            from seeds that training does not use. Intervals are 95 %."""
        ),
        *table(["films", "manifest", "studies", *bundle.classes], rows, left=2),
        *_without_ceiling([test_set.name for test_set in test_sets if test_set.ceiling is None]),
    ]


def _without_ceiling(names: list[str]) -> list[str]:
    if not names:
        return []
    return paragraph(f"No ceiling is known for {' and '.join(names)}: the data set has no `ceiling.json`.")


def worklist(bundle: Bundle, test_sets: list[TestSet]) -> list[str]:
    """What a clinic would see."""
    return [
        "## What the worklist shows",
        "",
        *paragraph("The flag at the SCREENING point, by the first network in the manifest’s list that has a result."),
        *worklist_table(bundle, test_sets),
        *paragraph("Films that were refused, and why. A network has a result only when all its films can be judged."),
        *finding_table(test_sets),
        *_pixel_note(test_sets),
    ]


def _pixel_note(test_sets: list[TestSet]) -> list[str]:
    """Why narrow films of the phantom are refused that a clinic's detector would not make."""
    findings = [found for test_set in test_sets for found in test_set.screened.findings.values()]
    films = [film for test_set in test_sets for truth in test_set.truths if truth for film in truth["films"].values()]
    if not films or not any((found == "FILM_TOO_SMALL").any() for found in findings):
        return []
    spacing = max(film["pixelSpacingMm"] for film in films)
    return paragraph(
        f"""FILM_TOO_SMALL is a side of fewer than 64 pixels, which a narrow strip of film has at the {spacing:g} mm a
        pixel of these films."""
    )


def one_set(bundle: Bundle, test_set: TestSet, figures: dict[str, str]) -> list[str]:
    """All figures of one test set."""
    roc, reliability = f"roc-{test_set.name}.svg", f"reliability-{test_set.name}.svg"
    figures[roc], figures[reliability] = roc_chart(bundle, test_set), reliability_chart(bundle, test_set)
    lines = [f"## Films of the set “{test_set.name}”", "", "### Areas under the ROC curve", ""]
    lines += area_table(bundle, test_set)
    lines += [f"![ROC curves of the networks for both tasks; the dots are the operating points](figure:{roc})", ""]
    lines += paragraph("Paired comparison over the studies that every network answers (DeLong; Holm within the table):")
    for task in bundle.tasks:
        lines += comparison_table(bundle, test_set, task)
    lines += ["### Operating points", "", "The thresholds are those of the manifest, chosen on validation films.", ""]
    for task in bundle.tasks:
        lines += point_table(bundle, test_set, task)
    lines += ["### Calibration", "", *calibration_table(bundle, test_set)]
    lines += [f"![Share of positives against probability](figure:{reliability})", "", "### Subgroups", ""]
    for task in bundle.tasks:
        lines += subgroup_table(bundle, test_set, task)
    lines += ["### Where the finding is rarer", ""]
    lines += paragraph("The test films hold far more findings than a clinic’s. At other prevalences:")
    for task in bundle.tasks:
        lines += prevalence_table(bundle, test_set, task)
    return [*lines, "### Flagged by the size of the curve", "", *flagged_by_cobb(bundle, test_set)]


def heatmaps(bundle: Bundle, test_set: TestSet, rows: np.ndarray, work: Path) -> list[str]:
    """Three ways to doubt the maps, of which two look at some studies whose films are both usable."""
    if len(rows) < 2:
        return ["## Heatmaps", "", "Too few studies have two usable films.", ""]
    data = write_studies([test_set.studies[row] for row in rows], work / "maps")
    return [
        "## Heatmaps",
        "",
        *paragraph(
            f"""A map says what speaks for the finding in the network’s own arithmetic. It is not a localization.
            {_cells(bundle, test_set)}"""
        ),
        *paragraph(
            f"""**Pointing game**, films of “{test_set.name}” with the task’s finding. A hit: the middle of the
            strongest cell lies in the outline of the largest curve or at most half a cell beside it. *By chance* is
            the share of the film where a point would hit; *another patient’s curve* is how often the same point hits
            the next patient’s outline, which a map that only knows where spines lie reaches too. *Mass inside* is the
            part of the map’s positive mass within the outline, without tolerance, *area of the curve* the part of the
            film that the outline covers."""
        ),
        *pointing_table(bundle, test_set),
        *paragraph(
            f"""**Shuffled weights.** Mean |ρ| (Spearman, over cells) between the maps of {len(rows)} studies before
            and after the weights were shuffled within each tensor, from the heads down. A map that depends on what
            was learned comes down to what two patients’ maps have in common, or below."""
        ),
        *randomization_table(bundle, data, work),
        *paragraph(
            f"""**Repetition**, the same {len(rows)} studies: once more in other company, moved a little, and with a
            little noise."""
        ),
        *repeatability_table(bundle, test_set, rows, work),
    ]


def _cells(bundle: Bundle, test_set: TestSet) -> str:
    """How fine the maps are."""
    part = bundle.networks[0].maps[0]
    rows, columns = test_set.screened.values[part.name].shape[2:]
    settings = bundle.preprocessing[part.view]
    canvas = f"the canvas of {settings.height} × {settings.width} pixels"
    return f"It has {rows} × {columns} cells over {canvas} that a film is fitted into."


def robustness(
    bundle: Bundle, test_set: TestSet, rows: np.ndarray, levels: int, figures: dict[str, str], work: Path
) -> list[str]:
    """The same studies, worse and worse."""
    degraded = degrade(bundle, test_set, rows, levels, work)
    labels = test_set.labels[rows]
    lines = [
        "## Degraded films",
        "",
        *paragraph(
            f"""{len(rows)} studies of “{test_set.name}”, both films changed alike. Areas are those of the studies
            that still have a result; in sensitivity and specificity a study without one counts as not flagged."""
        ),
        *(f"- {part.name}: {part.meaning}" for part in PERTURBATIONS),
        "",
    ]
    for task in bundle.tasks:
        name = f"robustness-{task.lower()}.svg"
        figures[name] = robustness_chart(bundle, degraded, labels, task)
        lines += [f"![AUROC for {task} against the level of each perturbation](figure:{name})", ""]
        lines += robustness_table(bundle, degraded, labels, task)
    return lines


def nuisance(bundle: Bundle, test_sets: list[TestSet]) -> list[str]:
    """Whether the label leaks."""
    return [
        "## Nothing but the spine?",
        "",
        *paragraph(
            f"""A classifier that sees no picture, only these numbers of a film, in five-fold cross-validation (ridge
            logistic regression over them and their squares): {STATISTICS}. Were the label hidden in how the films were
            made, it would find it. Wanted is 0.50 ± {TOLERANCE:g}. What a curve itself does to the tones of a film is
            in these numbers too: an area beyond that is a warning and not yet a leak. The last line of a task has only
            what the phantom drew for the room and the machine, and nothing of the patient."""
        ),
        *nuisance_table(bundle, test_sets),
    ]


def method() -> list[str]:
    """Where the formulas are."""
    return [
        "## How the figures are computed",
        "",
        *paragraph(
            """`models/training/figures.py` gives each formula with its source: AUROC with DeLong’s interval and
            paired test, Holm’s correction, Wilson’s interval, PPV and NPV at a prevalence after Mercaldo, calibration
            error over 15 bins of equal numbers, Brier, calibration slope and intercept (at slope 1), Spearman’s ρ. An
            area or interval is left out (–) where too few studies stand behind it. Many figures were computed and
            none was adjusted but where Holm is named: a single odd subgroup is to be expected."""
        ),
    ]

"""What the worklist would show: the deciding network's flag for every study, also where there is none."""

from collections import Counter

import numpy as np

from training.evaluation.bundle import SCREENING, Bundle
from training.evaluation.markdown import number, share, table
from training.evaluation.screened import USABLE
from training.evaluation.test_set import TestSet


def flags(bundle: Bundle, test_set: TestSet, task: str, point: str = SCREENING) -> tuple[np.ndarray, np.ndarray]:
    """Flagged and decided [N] bool: the first of the deciding networks that has a result decides."""
    flagged, decided = np.zeros((2, len(test_set.studies)), bool)
    for architecture in bundle.deciding[task]:
        network = bundle.network(architecture)
        here = test_set.answered(network) & ~decided
        probability = test_set.probability(bundle, network, task)
        flagged |= here & (np.nan_to_num(probability) >= network.thresholds[task, point])
        decided |= here
    return flagged, decided


def worklist_table(bundle: Bundle, test_sets: list[TestSet]) -> list[str]:
    """Sensitivity and specificity with undecided studies left out, and with them as not flagged."""
    rows = []
    for test_set in test_sets:
        for task in bundle.tasks:
            flagged, decided = flags(bundle, test_set, task)
            positive = bundle.is_positive(test_set.labels, task)
            found, cleared = flagged & positive, ~flagged & ~positive
            rows.append(
                [
                    test_set.name,
                    f"{task} by {', else '.join(name.title() for name in bundle.deciding[task])}",
                    share(int(decided.sum()), len(decided)),
                    share(int(found.sum()), int((positive & decided).sum())),
                    share(int((cleared & decided).sum()), int((~positive & decided).sum())),
                    number(found.sum() / max(1, positive.sum())),
                ]
            )
    header = ["films", "flag", "decided", "sensitivity", "specificity", "sensitivity, undecided as not flagged"]
    return table(header, rows, left=2)


def finding_table(test_sets: list[TestSet]) -> list[str]:
    """How many films were refused, by view and reason."""
    rows = []
    for test_set in test_sets:
        for view, findings in test_set.screened.findings.items():
            films = findings[findings != ""]
            refused = Counter(str(finding) for finding in films if finding != USABLE)
            rows += [[test_set.name, view.title(), reason, share(n, len(films))] for reason, n in refused.most_common()]
    if not rows:
        return ["No film was refused.", ""]
    return table(["films", "view", "reason", "share"], rows, left=3)

"""What a flag would mean where the finding is as rare as it is."""

from training.evaluation.bundle import Bundle
from training.evaluation.discrimination import results
from training.evaluation.markdown import estimate, table
from training.evaluation.test_set import TestSet
from training.figures import counts, predictive_values

PREVALENCES = (0.003, 0.02, 0.09, 0.16, 0.33, 0.50)


def prevalence_table(bundle: Bundle, test_set: TestSet, task: str) -> list[str]:
    """PPV and NPV of the deciding network at each of its operating points."""
    network = bundle.deciding_network(task)
    scores, positive = results(bundle, test_set, network, task)
    if positive.all() or not positive.any():
        return ["Too few studies.", ""]
    rows = []
    for (of, name), threshold in network.thresholds.items():
        if of != task:
            continue
        pairs = [predictive_values(counts(scores, positive, threshold), prevalence) for prevalence in PREVALENCES]
        rows.append([name, "PPV", *(estimate(ppv) for ppv, _ in pairs)])
        rows.append([name, "NPV", *(estimate(npv) for _, npv in pairs)])
    shares = [f"{prevalence * 100:g} %" for prevalence in PREVALENCES]
    return table([f"{task}, {network.architecture.title()}", "", *shares], rows, left=2)

"""Precision, recall and average precision by scikit-learn. Made again by packages/statistics/golden/make.sh."""

import json
import random

import sklearn
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score


def one(labels, scores):
    precision, recall, thresholds = precision_recall_curve(labels, scores)
    return {
        "labels": labels,
        "scores": scores,
        # scikit-learn goes up and closes with the point (recall 0, precision 1), which no threshold has.
        "precision": list(precision[:-1][::-1]),
        "recall": list(recall[:-1][::-1]),
        "thresholds": [float(threshold) for threshold in thresholds[::-1]],
        "averagePrecision": average_precision_score(labels, scores),
        "auroc": roc_auc_score(labels, scores),
    }


draw = random.Random(5)
tied_labels = [int(draw.random() < 0.3) for _ in range(200)]
tied_scores = [round(draw.gauss(label, 1.2), 1) for label in tied_labels]

print(
    json.dumps(
        {
            "source": f"scikit-learn {sklearn.__version__}, precision_recall_curve, average_precision_score, roc_auc_score",
            "cases": [one([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), one(tied_labels, tied_scores)],
        }
    )
)

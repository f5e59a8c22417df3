"""Writes MODEL_CARD.md of an exported version from its manifest: `python3 -m training.write_model_card --model NAME/VERSION`.

The words below are for versions trained on the phantom's films. A version trained on patients needs a card of its own.
"""

import argparse
import json
from pathlib import Path

VALIDATION = ("truePositives", "falseNegatives", "trueNegatives", "falsePositives")

CARD = """# {title}

Five networks over two ResNet-50 backbones for a coronal and a sagittal whole-spine film. **Trained and measured on
synthetic films only: no figure here says anything about patients. Not a medical device. Not for clinical use.**

## Intended use

Shows how screening models work in Plumbline: they flag a study for scoliosis, and for the atypical scoliosis that goes with a
Chiari I malformation (CMS), so that a person looks at it sooner and considers an MRI of the whole spine. A person decides. They
find no malformation, measure no angle, recommend no treatment, and a study without a flag is not a study without a finding.

Not for: films of patients, congenital, syndromic or operated spines, parts of the spine, children under 8, adults.

## Input

One coronal film (PA, the patient's right on the right of the image) and one left lateral film, never mirrored: the side of a curve is
a finding. Each is resized by area into {canvas} and windowed between its 1st and 99th percentile, as `manifest.json` says. With one film only,
the network of that film answers.

A film gets no answer when the view head does not take it for the view it came as, or when its features lie farther from the training
films than those of 99 % of the validation films, as they are or varied as in training, whichever lies farther.

## Networks

| network | form | decides |
| --- | --- | --- |
{forms}

The forms of Dual, Concat and Bilinear are readings of ours; the published study (doi 10.1177/21925682251349999), of which only the
abstract was available here, does not give them. Each network has three logits (NC no scoliosis, AIS adolescent idiopathic scoliosis, CMS), divided by its
temperature, softmax; SCOLIOSIS = P(AIS) + P(CMS), CMS = P(CMS). The derivation is ours as well.

**Maps.** Each network has a signed map of {cells} cells per view and class. For all but Bilinear it is the exact class activation
map: the means of a class's maps plus its bias are its logit. Bilinear's maps are gradient times feature and add up to about nothing.
A cell is 32 pixels of the canvas wide, a quarter of it. A map shows where evidence comes from and is not a localisation: saliency maps on
radiographs have failed tests of trustworthiness (Arun et al., medRxiv 2020.07.28; Saporta et al., medRxiv 2021.02.28).

## Data

{count} synthetic pairs to learn from ({preset}), patients split by hash, one tenth for temperature and thresholds. Manifest SHA-256
`{manifest}`. What the phantom draws, and from which publications, is in `docs/phantom.md`; exposure, cropping and everything else
that is not anatomy is drawn without regard to the class.

## Figures (synthetic films)

{tests} held-out test studies of the preset `balanced`. AUROC with DeLong's 95 % interval:

| network | SCOLIOSIS | CMS |
| --- | --- | --- |
{areas}

Operating points, chosen on validation studies (SCREENING: Youden's index among thresholds with at least 90 % sensitivity; MRI_REQUEST: at
least 95 % specificity). At or above the threshold is positive.

| network | task | point | threshold | sensitivity | specificity |
| --- | --- | --- | --- | --- | --- |
{points}

Everything else, tables by subgroup, calibration, robustness and how honest the maps are, stands in `docs/evaluation.md`.

- In this phantom a spine has scoliosis exactly when its curve is 10° or more, and none lies between 9° and 10°: the SCOLIOSIS figures say only
  that the networks see a curve.
- The phantom makes CMS differ from AIS because it was told to; the networks have learned those instructions.
- A third of these studies are CMS. Among adolescents thought to have idiopathic scoliosis, 6 to 16 % have an abnormal MRI, and fewer a
  Chiari malformation: at such prevalence most CMS flags would be false (the table by prevalence is in `docs/evaluation.md`).

## Evidence that speaks against the idea

Whether a film can tell who needs an MRI is not settled.

- A prospective Danish series of 381 patients found an abnormal MRI in 8.9 %, only one with a Chiari malformation, and **no proposed risk
  factor predicted it**: not a left thoracic curve, kyphosis, size, progression or pain (Neurospine 2019;16(2)).
- In 378 patients before surgery in Seoul, 6.3 % were abnormal; male sex and kyphosis were associated, but curve type, side, length,
  balance and rotation were not (Asian Spine J 2017;11:37-43).
- In 714 patients in Shanghai, 9.5 % were abnormal, and a left thoracic curve and curve shape did matter (BMC Musculoskelet Disord 2020,
  s12891-020-3182-z). In 529 right thoracic curves, 6.8 % (Spine 2010;35:1855-60).
- The share of atypical patterns in Chiari scoliosis depends on definition and age: 15.9 % in 11 to 18 year olds of a series of 80 (2020),
  40.7 to 46.2 % in 87 patients (J Pediatr Orthop 2008;28:128-33, doi 10.1097/bpo.0b013e31815ff371), 83.3 % in 42 patients with
  syrinx (Asian Spine Journal). The phantom draws 45 %.

## Limits

- One build, parallel rays, computed textures. Nothing is known about any real detector, hospital, age, sex or ethnicity.
- The sagittal films of the phantom show apical lordosis as often as published; real lateral films may hide it better.
- Trained for less than two hours on two shared processor cores, in bfloat16 arithmetic, about five passes over the coronal and under
  four over the sagittal films; each run was stopped and went on with a changed time plan. Longer training may do better.

## Made with

Code of commit `{commit}` (`models/training`), {libraries}. Weights are stored as float16 with 8 bits of
mantissa, arithmetic is float32.
"""

FORMS = {
    "CORONAL": "mean feature of the coronal film, one linear layer",
    "SAGITTAL": "mean feature of the sagittal film, one linear layer",
    "DUAL": "a linear layer a view, the mean of their logits",
    "CONCAT": "both mean features one after another, one linear layer",
    "BILINEAR": "outer product of 64 reduced features a view, summed over rows, signed square root, L2 norm, one linear layer",
}


def card_of(manifest: dict) -> str:
    """The card's text."""
    networks = manifest["networks"]
    shape = manifest["inputs"][0]["shape"]
    cells = networks[0]["maps"][0]["shape"]
    return CARD.format(
        title=f"{manifest['name']} {manifest['version']}",
        canvas=f"{shape[2]} × {shape[3]} pixels",
        cells=f"{cells[2]} × {cells[3]}",
        forms="\n".join(f"| {n['architecture']} | {FORMS[n['architecture']]} | {_decides(n, manifest)} |" for n in networks),
        count=manifest["trainingData"]["count"],
        preset=manifest["trainingData"]["preset"],
        manifest=manifest["trainingData"]["manifestSha256"],
        tests=networks[0]["evaluation"]["testCount"],
        areas="\n".join(_areas(network) for network in networks),
        points="\n".join(_point(network, point) for network in networks for point in network["operatingPoints"]),
        commit=manifest["codeCommit"][:12],
        libraries=", ".join(f"{name} {version}" for name, version in manifest["libraries"].items()),
    )


def _decides(network: dict, manifest: dict) -> str:
    places = {task: order.index(network["architecture"]) for task, order in manifest["deciding"].items()
              if network["architecture"] in order}
    return ", ".join(f"{task} ({'first' if place == 0 else 'without a sagittal film'})" for task, place in places.items())


def _areas(network: dict) -> str:
    cells = []
    for task in ("SCOLIOSIS", "CMS"):
        found = network["evaluation"][task]
        low, high = found["confidenceInterval"]
        cells.append(f"{found['auroc']:.4f} ({low:.4f} to {high:.4f})")
    return f"| {network['architecture']} | {' | '.join(cells)} |"


def _point(network: dict, point: dict) -> str:
    tp, fn, tn, fp = (point["validation"][name] for name in VALIDATION)
    return (
        f"| {network['architecture']} | {point['task']} | {point['name']} | {point['threshold']:.4f} "
        f"| {tp}/{tp + fn} = {tp / (tp + fn):.3f} | {tn}/{tn + fp} = {tn / (tn + fp):.3f} |"
    )


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m training.write_model_card", description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    folder = parser.parse_args().model
    (folder / "MODEL_CARD.md").write_text(card_of(json.loads((folder / "manifest.json").read_text())))


if __name__ == "__main__":
    main()

# ROC analysis by pROC on its data set aSAH (Turck N and others, Intensive Care Med. 36 (2010) 107-115): 113 patients with
# aneurysmal subarachnoid haemorrhage, outcome Poor against Good, two markers and a five-grade clinical score.
# Made again by packages/statistics/golden/make.sh.
source("print-json.R")
suppressMessages(library(pROC))
data(aSAH)

labels <- as.integer(aSAH$outcome == "Poor")
markers <- list(s100b = aSAH$s100b, ndka = aSAH$ndka, wfns = as.integer(aSAH$wfns))
curves <- lapply(markers, function(scores) roc(labels, scores, levels = 0:1, direction = "<", quiet = TRUE))

one <- function(curve, level = 0.95) {
  ci <- as.numeric(ci.auc(curve, conf.level = level, method = "delong"))
  list(auroc = as.numeric(auc(curve)), variance = var(curve, method = "delong"), lower = ci[1], upper = ci[3], level = level)
}
partial <- function(curve, from, to, focus) list(
  over = focus, least = from, most = to,
  area = as.numeric(auc(curve, partial.auc = c(to, from), partial.auc.focus = focus)),
  standardized = as.numeric(auc(curve, partial.auc = c(to, from), partial.auc.focus = focus, partial.auc.correct = TRUE)) 
)
paired <- function(first, second) {
  test <- roc.test(first, second, method = "delong", paired = TRUE)
  list(difference = as.numeric(auc(first) - auc(second)), z = as.numeric(test$statistic), pValue = test$p.value,
       lower = test$conf.int[1], upper = test$conf.int[2])
}
part <- function(name, rows) roc(labels[rows], markers[[name]][rows], levels = 0:1, direction = "<", quiet = TRUE)
unpaired <- function(name, other, rows) {
  test <- roc.test(part(name, rows), part(other, -rows), method = "delong", paired = FALSE)
  list(first = name, second = other, rows = length(rows), t = as.numeric(test$statistic), df = as.numeric(test$parameter), pValue = test$p.value)
}
# pROC puts its thresholds between the scores: they become the score at or above which a patient is positive.
points <- function(name) {
  curve <- curves[[name]]
  scores <- sort(unique(markers[[name]]))
  at <- vapply(rev(curve$thresholds), function(t) if (t == Inf) Inf else min(scores[scores > t]), numeric(1))[-1]
  list(threshold = at, sensitivity = rev(curve$sensitivities)[-1], specificity = rev(curve$specificities)[-1])
}
youden <- function(curve) as.numeric(coords(curve, "best", best.method = "youden", ret = c("sensitivity", "specificity"), transpose = TRUE))
set.seed(20240901)
once <- ci.se(curves$s100b, specificities = c(0.95, 0.9, 0.75, 0.5, 0.2), boot.n = 20000, stratified = TRUE, progress = "none")

print_json(list(
  source = paste(R.version.string, "pROC", packageVersion("pROC")),
  labels = labels,
  markers = markers,
  curves = lapply(curves, one),
  wide = one(curves$s100b, 0.99),
  points = list(s100b = points("s100b"), wfns = points("wfns")),
  partial = list(
    s100b = list(partial(curves$s100b, 0.9, 1, "specificity"), partial(curves$s100b, 0.83, 0.97, "specificity"), partial(curves$s100b, 0.8, 1, "sensitivity")),
    wfns = list(partial(curves$wfns, 0.9, 1, "specificity"), partial(curves$wfns, 0.5, 0.77, "specificity"), partial(curves$wfns, 0.8, 0.95, "sensitivity"))
  ),
  youden = list(s100b = youden(curves$s100b), wfns = youden(curves$wfns)),
  paired = list(wfnsS100b = paired(curves$wfns, curves$s100b), s100bNdka = paired(curves$s100b, curves$ndka)),
  unpaired = list(unpaired("s100b", "ndka", 1:50), unpaired("wfns", "s100b", 1:40)),
  band = list(specificity = c(0.95, 0.9, 0.75, 0.5, 0.2), replicates = 20000,
              s100b = lapply(1:5, function(i) as.numeric(once[i, ])))
))

# Accuracy of a test against the reference standard, by epiR. Made again by packages/statistics/golden/make.sh.
# Predictive values at another prevalence (Mercaldo 2007) are written out here with plogis and qlogis.
source("print-json.R")
suppressMessages(library(epiR))

one <- function(tp, fp, fn, tn) {
  s <- epi.tests(as.table(matrix(c(tp, fn, fp, tn), 2)), method = "wilson", digits = 4, conf.level = 0.95)$detail
  pick <- function(name) as.numeric(s[s$statistic == name, c("est", "lower", "upper")])
  list(table = c(tp, fp, fn, tn),
       sensitivity = pick("se"), specificity = pick("sp"), positivePredictiveValue = pick("pv.pos"),
       negativePredictiveValue = pick("pv.neg"), accuracy = pick("diag.ac"),
       positiveLikelihoodRatio = pick("lr.pos"), negativeLikelihoodRatio = pick("lr.neg"))
}

at <- function(tp, fp, fn, tn, prevalence, level = 0.95) {
  z <- qnorm((1 + level) / 2)
  k <- if (min(tp, fp, fn, tn) == 0) z^2 / 2 else 0
  n1 <- tp + fn + 2 * k
  n0 <- fp + tn + 2 * k
  se <- (tp + k) / n1
  sp <- (tn + k) / n0
  ppv <- se * prevalence / (se * prevalence + (1 - sp) * (1 - prevalence))
  npv <- sp * (1 - prevalence) / ((1 - se) * prevalence + sp * (1 - prevalence))
  ends <- function(p, v) plogis(qlogis(p) + c(0, -z, z) * sqrt(v))
  list(table = c(tp, fp, fn, tn), prevalence = prevalence, level = level, adjusted = k > 0,
       positive = ends(ppv, (1 - se) / se / n1 + sp / (1 - sp) / n0),
       negative = ends(npv, se / (1 - se) / n1 + (1 - sp) / sp / n0))
}

print_json(list(
  source = paste(R.version.string, "epiR", packageVersion("epiR")),
  tables = list(one(670, 202, 74, 640), one(18, 3, 2, 77), one(231, 32, 27, 54), one(81234, 9321, 12345, 765432)),
  atPrevalence = list(at(240, 87, 178, 288, 0.03), at(18, 3, 2, 77, 0.001), at(20, 0, 0, 80, 0.01), at(670, 202, 74, 640, 0.4, 0.9))
))

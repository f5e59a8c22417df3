# Calibration of probabilities. Made again by packages/statistics/golden/make.sh.
# Slope, intercept, Brier and Spiegelhalter by rms::val.prob, standard errors by glm; the binned figures are written out here.
source("print-json.R")
suppressMessages(library(rms))

set.seed(11)
n <- 300
logit <- rnorm(n, -1, 1.4)
labels <- rbinom(n, 1, plogis(0.3 + 0.7 * logit))
probabilities <- round(pmin(pmax(plogis(logit), 0.001), 0.999), 3)

found <- val.prob(probabilities, labels, pl = FALSE)
line <- glm(labels ~ qlogis(probabilities), family = binomial, control = list(epsilon = 1e-14, maxit = 100))
shift <- glm(labels ~ 1 + offset(qlogis(probabilities)), family = binomial, control = list(epsilon = 1e-14, maxit = 100))
# glm takes its standard errors from the weights before its last step: once more from where it ended.
line <- update(line, start = coef(line))
shift <- update(shift, start = coef(shift))
coefficient <- function(fit, i) c(coef(summary(fit))[i, 1:2], suppressMessages(confint.default(fit))[i, ])

binned <- function(bins) {
  bin <- pmin(bins - 1, floor(probabilities * bins))
  size <- as.vector(table(bin))
  p <- as.vector(tapply(probabilities, bin, mean))
  o <- as.vector(tapply(labels, bin, mean))
  spread <- sum((probabilities - ave(probabilities, bin))^2) / n
  joint <- 2 * sum((labels - ave(labels, bin)) * (probabilities - ave(probabilities, bin))) / n
  list(bins = bins, count = size, meanProbability = p, observed = o, ece = sum(size * abs(p - o)) / n,
       reliability = sum(size * (p - o)^2) / n, resolution = sum(size * (o - mean(labels))^2) / n,
       uncertainty = mean(labels) * (1 - mean(labels)), withinBins = spread - joint)
}
benefit <- function(t) {
  positive <- probabilities >= t
  c(t, sum(positive & labels == 1) / n - sum(positive & labels == 0) / n * t / (1 - t), mean(labels) - (1 - mean(labels)) * t / (1 - t))
}

print_json(list(
  source = paste(R.version.string, "rms", packageVersion("rms"), "glm"),
  labels = labels,
  probabilities = probabilities,
  valProb = list(intercept = found[["Intercept"]], slope = found[["Slope"]], brier = found[["Brier"]], z = found[["S:z"]], pValue = found[["S:p"]]),
  slope = coefficient(line, 2), intercept = coefficient(line, 1), interceptAtSlopeOne = coefficient(shift, 1),
  binned = list(binned(10), binned(4)),
  decision = lapply(c(0.02, 0.1, 0.2, 0.35, 0.5, 0.8), benefit)
))

# Agreement of readers and measurements. Made again by packages/statistics/golden/make.sh.
source("print-json.R")
suppressMessages({library(vcd); library(psych)})

# Agresti A. Categorical Data Analysis (2002), table 10.8: two pathologists' classification of carcinoma.
carcinoma <- matrix(c(22, 2, 2, 0, 5, 7, 14, 0, 0, 2, 36, 0, 0, 1, 17, 10), 4, byrow = TRUE)
# Fleiss J. Psychol. Bull. 76 (1971) 378: 30 patients, 6 psychiatrists, 5 categories.
diagnoses <- matrix(c(
  0,0,0,6,0, 0,3,0,0,3, 0,1,4,0,1, 0,0,0,0,6, 0,3,0,3,0, 2,0,4,0,0, 0,0,4,0,2, 2,0,3,1,0, 2,0,0,4,0, 0,0,0,0,6,
  1,0,0,5,0, 1,1,0,4,0, 0,3,3,0,0, 1,0,0,5,0, 0,2,0,3,1, 0,0,5,0,1, 3,0,0,1,2, 5,1,0,0,0, 0,2,0,4,0, 1,0,2,0,3,
  0,0,0,0,6, 0,1,0,5,0, 0,2,0,1,3, 2,0,0,4,0, 1,0,0,4,1, 0,5,0,1,0, 4,0,0,0,2, 0,2,0,4,0, 1,0,5,0,0, 0,0,0,0,6), 30, byrow = TRUE)
# Shrout P, Fleiss J. Psychol. Bull. 86 (1979) 420, table 2: four judges, six targets.
judges <- matrix(c(9,2,5,8, 6,1,3,2, 8,4,6,8, 7,1,2,6, 10,5,6,9, 6,2,4,7), 6, byrow = TRUE)
# Bland J, Altman D. Lancet 327 (1986) 307, table 1: peak expiratory flow, l/min, first readings by Wright and mini Wright meter.
wright <- c(494,395,516,434,476,557,413,442,650,433,417,656,267,478,178,423,427)
mini <- c(512,430,520,428,500,600,364,380,658,445,432,626,260,477,259,350,451)

at_zero <- function(table, w) {
  p <- table / sum(table); r <- rowSums(p); c <- colSums(p)
  pe <- sum(w * outer(r, c))
  means <- outer(as.vector(w %*% c), as.vector(t(w) %*% r), "+")
  sqrt((sum(outer(r, c) * (w - means)^2) - pe^2) / sum(table)) / (1 - pe)
}
cohen <- function(table, kind) {
  k <- nrow(table)
  d <- abs(row(table) - col(table)) / (k - 1)
  w <- switch(kind, unweighted = 1 * (d == 0), linear = 1 - d, quadratic = 1 - d^2)
  found <- if (kind == "unweighted") Kappa(table)$Unweighted
           else Kappa(table, weights = if (kind == "linear") "Equal-Spacing" else "Fleiss-Cohen")$Weighted
  ci <- confint(Kappa(table, weights = if (kind == "quadratic") "Fleiss-Cohen" else "Equal-Spacing"))[if (kind == "unweighted") 1 else 2, ]
  list(table = table, weights = kind, kappa = found[["value"]], standardError = found[["ASE"]],
       standardErrorAtZero = at_zero(table, w), lower = ci[[1]], upper = ci[[2]])
}

fleiss <- function(counts, weight = rep(1, nrow(counts))) {
  weight <- weight / sum(weight)
  m <- sum(counts[1, ])
  p <- colSums(counts * weight) / m
  agreement <- sum(weight * rowSums(counts * (counts - 1)) / (m * (m - 1)))
  (agreement - sum(p^2)) / (1 - sum(p^2))
}
# The linearized variance by numerical influence functions: an independent way to Gwet's formula.
influence <- function(counts) {
  n <- nrow(counts)
  h <- 1e-4
  values <- vapply(1:n, function(i) {
    moved <- function(e) { w <- rep(1 / n, n) * (1 - e); w[i] <- w[i] + e; fleiss(counts, w) }
    (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h)
  }, numeric(1))
  sqrt(sum(values^2) / (n * (n - 1)))
}
fleiss_at_zero <- function(counts) {
  n <- nrow(counts); m <- sum(counts[1, ]); p <- colSums(counts) / (n * m); q <- 1 - p
  sqrt(2 / (n * m * (m - 1))) * sqrt(sum(p * q)^2 - sum(p * q * (q - p))) / sum(p * q)
}
fleiss_one <- function(counts) list(counts = counts, kappa = fleiss(counts), standardError = influence(counts), standardErrorAtZero = fleiss_at_zero(counts))

set.seed(3)
measured <- round(matrix(rnorm(40, 20, 6), 40, 3) + rep(c(0, 1.5, -1), each = 40) + rnorm(120, 0, 2), 1)
icc <- function(ratings, level) {
  row <- suppressWarnings(ICC(ratings, alpha = 1 - level, lmer = FALSE))$results[2, ]
  list(ratings = ratings, level = level, estimate = row$ICC, lower = row[["lower bound"]], upper = row[["upper bound"]])
}

altman <- function(first, second) {
  d <- first - second; n <- length(d); s <- sd(d); test <- t.test(d); t <- qt(0.975, n - 1)
  reach <- t * s * sqrt(1 / n + 1.96^2 / (2 * (n - 1)))
  limit <- function(x) c(x, x - reach, x + reach)
  list(first = first, second = second, standardDeviation = s, bias = c(mean(d), test$conf.int),
       lowerLimit = limit(mean(d) - 1.96 * s), upperLimit = limit(mean(d) + 1.96 * s))
}

data("SexualFun")
sexual <- matrix(as.numeric(SexualFun), 4)
print_json(list(
  source = paste(R.version.string, "vcd", packageVersion("vcd"), "psych", packageVersion("psych")),
  cohen = c(lapply(c("unweighted", "linear", "quadratic"), function(w) cohen(carcinoma, w)), lapply(c("unweighted", "linear", "quadratic"), function(w) cohen(sexual, w))),
  fleiss = list(fleiss_one(diagnoses), fleiss_one(carcinoma[c(1, 2, 2, 4), ] * 0 + rbind(c(3,0,0,1), c(0,4,0,0), c(1,1,1,1), c(0,0,2,2)))),
  icc = list(icc(judges, 0.95), icc(measured, 0.9)),
  blandAltman = altman(wright, mini)
))

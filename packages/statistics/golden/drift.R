# Drift between two periods, and Holm's adjustment. Made again by packages/statistics/golden/make.sh.
# Kolmogorov-Smirnov by ks.test, Fisher by fisher.test, Holm by p.adjust; the index and the sums are written out here.
source("print-json.R")

test <- function(first, second) {
  found <- suppressWarnings(ks.test(first, second))
  list(first = first, second = second, statistic = as.numeric(found$statistic), pValue = found$p.value)
}
set.seed(8)
# Montgomery D. Introduction to Statistical Quality Control, table 9.1: 20 values of mean 10, then 10 of mean 11; table 9.2 has the sums.
values <- c(9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08, 9.37, 10.62, 10.31, 8.52,
            10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52)
upper <- Reduce(function(c, x) max(0, x - 10.5 + c), values, accumulate = TRUE, 0)[-1]
lower <- Reduce(function(c, x) max(0, 9.5 - x + c), values, accumulate = TRUE, 0)[-1]
psi <- function(before, now, k) {
  p <- (before + k) / sum(before + k); q <- (now + k) / sum(now + k)
  list(before = before, now = now, pseudoCount = k, index = sum((q - p) * log(q / p)))
}

fisher <- function(a, m, b, n) {
  table <- matrix(c(b, n - b, a, m - a), 2)
  list(first = list(count = a, total = m), second = list(count = b, total = n),
       largerP = fisher.test(table, alternative = "greater")$p.value, twoSidedP = fisher.test(table)$p.value)
}

print_json(list(
  source = paste(R.version.string, "ks.test, fisher.test, p.adjust"),
  ks = list(
    test(round(rnorm(12), 3), round(rnorm(9, 0.8), 3)), test(c(1, 2, 2, 3, 3, 3, 4, 5), c(2, 3, 4, 4, 5, 5, 6)),
    test(round(rnorm(40), 1), round(rnorm(55, 0.6), 1)), test(c(1, 2, 3), c(10, 11, 12)),
    test(round(rnorm(300), 4), round(rnorm(200, 0.15), 4)), test(round(rnorm(150), 4), round(rnorm(150, 0.9), 4))
  ),
  cusum = list(values = values, upper = upper, lower = lower),
  psi = list(psi(c(120, 300, 340, 180, 60), c(90, 250, 380, 210, 70), 0), psi(c(0, 40, 60), c(5, 50, 45), 0.5)),
  fisher = list(fisher(0, 4, 4, 4), fisher(4, 200, 9, 30), fisher(40, 400, 1, 25), fisher(0, 150, 0, 20), fisher(10, 400, 60, 500)),
  holm = list(p = c(0.01, 0.04, 0.03, 0.005, 0.9, 0.03), adjusted = p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.9, 0.03), "holm"))
))

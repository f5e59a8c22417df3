# Intervals of proportions and paired proportions. Made again by packages/statistics/golden/make.sh.
# Wilson: prop.test without correction; Clopper-Pearson: binom.test; McNemar exact: binom.test, mid-p by dbinom.
# Newcombe's method 10 has no function in base R: it is written out here, on prop.test's intervals.
source("print-json.R")

wilson <- function(x, n, level = 0.95) as.numeric(suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int))
exact <- function(x, n, level = 0.95) as.numeric(binom.test(x, n, conf.level = level)$conf.int)

cases <- list(c(81, 263, 0.95), c(15, 148, 0.95), c(0, 20, 0.95), c(1, 29, 0.95), c(29, 29, 0.95), c(5, 10, 0.5), c(18, 20, 0.9),
              c(1, 1, 0.99), c(997, 1000, 0.999), c(312345, 1000000, 0.95), c(1, 1000000, 0.95))

paired <- function(a, b, c, d, level = 0.95) {
  n <- a + b + c + d
  p <- c(a + b, a + c) / n
  first <- wilson(a + b, n, level)
  second <- wilson(a + c, n, level)
  margins <- (a + b) * (c + d) * (a + c) * (b + d)
  product <- a * d - b * c
  phi <- if (margins == 0) 0 else (if (product > n / 2) product - n / 2 else if (product >= 0) 0 else product) / sqrt(margins)
  root <- function(x, y) sqrt(x^2 - 2 * phi * x * y + y^2)
  k <- min(b, c)
  list(table = c(a, b, c, d), level = level, estimate = p[1] - p[2],
       lower = p[1] - p[2] - root(p[1] - first[1], second[2] - p[2]),
       upper = p[1] - p[2] + root(first[2] - p[1], p[2] - second[1]),
       exactP = if (b + c == 0) 1 else binom.test(b, b + c)$p.value,
       midP = if (b + c == 0) 1 else min(1, 2 * pbinom(k, b + c, 0.5) - dbinom(k, b + c, 0.5)))
}

print_json(list(
  source = paste(R.version.string, "prop.test, binom.test, pbinom, dbinom"),
  intervals = lapply(cases, function(one) list(
    count = one[1], total = one[2], level = one[3],
    wilson = wilson(one[1], one[2], one[3]), clopperPearson = exact(one[1], one[2], one[3])
  )),
  paired = list(
    paired(1, 1, 7, 12), paired(794, 150, 86, 570), paired(36, 12, 2, 0), paired(0, 0, 0, 5), paired(10, 0, 0, 20),
    paired(53, 3, 3, 41, 0.99), paired(200000, 30000, 31000, 400000)
  )
))

# Distribution functions and quantiles as R prints them. Made again by packages/statistics/golden/make.sh.
# Each row: the arguments, then R's value for the lower tail and, where there is one, the upper.
source("print-json.R")

rows <- function(...) unname(lapply(seq_along(..1), function(i) vapply(list(...), `[`, numeric(1), i)))

x <- c(-38, -30, -20.3, -10.7, -6, -3.3, -1.9599, -1.26, -1.24, -0.5, -1e-3, 0, 1e-10, 0.3, 0.99, 1.2499, 1.2501, 2.5, 5, 8)
p <- c(1e-300, 1e-100, 1e-16, 1e-6, 0.001, 0.025, 0.1, 0.4, 0.499999, 0.5, 0.51, 0.75, 0.975, 0.999, 1 - 1e-9)
g <- c(1e-8, 0.1, 0.5, 1, 1.5, 2, 3.7, 14.9, 15.1, 100, 1e6)

b <- expand.grid(x = c(1e-6, 0.01, 0.3, 0.5, 0.77, 0.999), a = c(0.01, 0.5, 1, 5.5, 82, 5e4), b = c(0.3, 1, 12, 900))
bq <- expand.grid(p = c(1e-10, 0.005, 0.025, 0.5, 0.9, 0.975, 0.9999), a = c(0.5, 1, 16, 81, 5e5), b = c(0.5, 1, 134, 183, 5e5))
ch <- expand.grid(x = c(1e-3, 0.5, 1, 3.84, 20, 250), df = c(0.7, 1, 2, 5, 30, 240))
cq <- expand.grid(p = c(1e-6, 0.025, 0.5, 0.95, 0.999), df = c(0.7, 1, 2, 5, 30, 240))
st <- expand.grid(t = c(-40, -8, -2.1, -0.3, 0.01, 1, 2.5, 12), df = c(1, 2.5, 5, 15.06611, 120, 1e5))
sq <- expand.grid(p = c(1e-8, 0.025, 0.3, 0.6, 0.975, 0.9995), df = c(1, 2.5, 5, 15.06611, 120, 1e5))
ff <- expand.grid(f = c(0.01, 0.4, 1, 4.484854, 30), df1 = c(1, 3, 7.5, 40), df2 = c(2, 4, 15.06611, 300))
fq <- expand.grid(p = c(0.001, 0.025, 0.5, 0.95, 0.999), df1 = c(1, 3, 7.5, 40), df2 = c(2, 4, 15.06611, 300))

print_json(list(
  source = paste(R.version.string, "pnorm, qnorm, lgamma, pbeta, qbeta, pchisq, qchisq, pt, qt, pf, qf"),
  normalCdf = rows(x, pnorm(x)),
  normalQuantile = rows(p, qnorm(p)),
  logGamma = rows(g, lgamma(g)),
  betaTails = with(b, rows(x, a, b, pbeta(x, a, b), pbeta(x, a, b, lower.tail = FALSE))),
  betaQuantile = with(bq, rows(p, a, b, qbeta(p, a, b))),
  chiSquareTails = with(ch, rows(x, df, pchisq(x, df), pchisq(x, df, lower.tail = FALSE))),
  chiSquareQuantile = with(cq, rows(p, df, qchisq(p, df))),
  studentTails = with(st, rows(t, df, pt(t, df), pt(t, df, lower.tail = FALSE))),
  studentQuantile = with(sq, rows(p, df, qt(p, df))),
  fTails = with(ff, rows(f, df1, df2, pf(f, df1, df2), pf(f, df1, df2, lower.tail = FALSE))),
  fQuantile = with(fq, rows(p, df1, df2, qf(p, df1, df2)))
))

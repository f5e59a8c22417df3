# Multi-reader multi-case by Obuchowski-Rockette on the Van Dyke data. Made again by packages/statistics/golden/make.sh.
#
# Data: Van Dyke C, White R, Obuchowski N, Geisinger M, Lorig R, Meziane M. Cine MRI in the diagnosis of thoracic aortic
# dissection, 79th RSNA Meetings (1993): five readers, single spin-echo (first digit) and cine (second digit) MRI, 69 patients without
# and 45 with dissection, ratings 1 to 5. Distributed by the Medical Image Perception Laboratory, University of Iowa.
#
# `published` is what MRMCaov prints for mrmc(empirical_auc(truth, rating), treatment, reader, case, data = VanDyke,
# cov = DeLong), from its authors' article manuscript (Smith B, Hillis S, github.com/brian-j-smith/MRMCaov, docs/jss/MRMCaov.tex).
# `computed` is the same with every digit: covariances by pROC::cov, mean squares by aov, the rest by Hillis' formulas.
source("print-json.R")
suppressMessages(library(pROC))

negatives <- c(
  "13 23 23 12 52 12 12 12 13 12 11 13 41 12 12 12 12 12 12 11 11 11 31 11 34 12 11 23 11 42 12 11 14 13 12 33 11 22 13 21 12 12 22 33 33 11 31 11 13 33 33 11 11 13 14 11 12 24 22 11 12 14 11 34 34 22 11 11 11",
  "23 32 22 22 22 22 22 22 23 32 22 22 52 22 22 21 32 22 22 22 21 22 22 22 43 22 22 22 22 32 22 21 22 22 21 22 22 22 22 22 23 21 22 22 23 22 22 22 22 22 22 22 22 22 23 22 22 43 32 22 22 32 22 22 22 22 21 22 22",
  "22 24 22 22 32 52 13 12 22 22 41 21 41 23 22 22 32 22 21 22 11 21 32 21 44 11 11 35 21 22 11 11 22 21 22 42 12 21 12 42 12 21 11 13 22 21 21 21 22 23 33 21 11 13 22 12 11 22 23 12 13 54 11 42 24 12 21 12 21",
  "12 12 11 11 11 11 33 11 12 11 11 11 11 12 12 11 11 11 12 11 21 11 11 11 23 12 11 12 11 22 11 11 11 11 12 12 11 11 12 11 11 11 11 11 12 11 12 11 32 31 12 12 11 11 11 11 11 12 11 12 11 11 11 33 12 13 12 11 11",
  "32 52 13 21 12 12 12 12 21 22 22 12 21 11 11 12 22 22 11 12 32 22 21 12 13 12 12 23 12 11 22 11 12 22 32 12 21 21 12 11 12 31 31 33 22 11 12 12 23 13 12 11 12 12 12 12 11 32 42 12 22 33 11 22 13 23 11 11 31"
)
positives <- c(
  "55 53 55 55 45 55 55 55 44 55 55 55 45 34 44 23 43 55 55 55 55 55 55 55 13 55 45 43 55 45 55 55 34 54 55 55 15 13 55 55 55 45 45 55 11",
  "55 33 55 55 55 55 55 45 22 55 55 55 43 44 24 22 24 55 54 55 55 55 54 55 22 45 32 33 55 45 55 53 22 44 22 55 25 22 55 55 55 55 35 55 22",
  "55 42 55 55 55 55 55 55 55 55 55 55 53 45 24 31 54 55 55 55 55 55 55 55 22 55 23 23 55 55 55 54 23 55 55 55 25 23 54 55 55 55 55 55 21",
  "55 54 55 55 55 55 55 55 54 55 55 55 54 55 55 15 55 55 55 55 55 55 55 55 54 55 45 54 44 45 55 55 35 55 55 55 15 23 55 55 55 55 55 55 55",
  "55 22 55 24 55 55 55 55 15 54 45 55 43 54 23 23 33 55 55 55 55 55 55 45 12 45 41 33 23 22 15 53 12 55 14 55 15 13 53 55 55 35 55 55 23"
)
pairs <- lapply(1:5, function(j) as.integer(strsplit(paste(negatives[j], positives[j]), " ")[[1]]))
labels <- rep(0:1, c(69, 45))
scores <- list(lapply(pairs, function(p) p %/% 10), lapply(pairs, function(p) p %% 10))
stopifnot(lengths(pairs) == 114)

t <- 2; r <- 5
cells <- expand.grid(reader = 1:r, modality = 1:t)
curves <- Map(function(i, j) roc(labels, scores[[i]][[j]], direction = "<", quiet = TRUE), cells$modality, cells$reader)
cells$auc <- vapply(curves, function(curve) as.numeric(auc(curve)), numeric(1))
squares <- summary(aov(auc ~ factor(modality) + factor(reader) + factor(modality):factor(reader), cells))[[1]][["Mean Sq"]]
both <- outer(seq_along(curves), seq_along(curves), Vectorize(function(a, b) {
  if (a == b) var(curves[[a]], method = "delong") else cov(curves[[a]], curves[[b]], method = "delong")
}))
same <- function(name) outer(cells[[name]], cells[[name]], "==")
off <- row(both) < col(both)
cov1 <- mean(both[off & same("reader")])
cov2 <- mean(both[off & same("modality")])
cov3 <- mean(both[off & !same("reader") & !same("modality")])
denominator <- squares[3] + max(r * (cov2 - cov3), 0)
df2 <- denominator^2 / (squares[3]^2 / ((t - 1) * (r - 1)))
f <- squares[1] / denominator
difference <- mean(cells$auc[1:5]) - mean(cells$auc[6:10])
error <- sqrt(2 / r * denominator)
each <- lapply(1:t, function(i) {
  inside <- off & same("modality") & outer(cells$modality == i, rep(TRUE, nrow(cells)))
  ofReaders <- var(cells$auc[cells$modality == i])
  own <- ofReaders + max(r * mean(both[inside]), 0)
  df <- own^2 / (ofReaders^2 / (r - 1))
  mean <- mean(cells$auc[cells$modality == i])
  list(estimate = mean, standardError = sqrt(own / r), df = df,
       lower = mean - qt(0.975, df) * sqrt(own / r), upper = mean + qt(0.975, df) * sqrt(own / r))
})

print_json(list(
  source = paste(R.version.string, "aov, pROC", packageVersion("pROC"), "; published: MRMCaov, see readers.R"),
  labels = labels,
  scores = scores,
  computed = list(
    ofModalities = squares[1], ofReaders = squares[2], ofInteraction = squares[3],
    variance = mean(diag(both)), cov1 = cov1, cov2 = cov2, cov3 = cov3,
    f = f, df2 = df2, pValue = pf(f, t - 1, df2, lower.tail = FALSE),
    difference = list(estimate = difference, standardError = error,
                      lower = difference - qt(0.975, df2) * error, upper = difference + qt(0.975, df2) * error),
    modalities = each
  ),
  published = list(
    variance = 0.0007921325, cov1 = 0.0003420090, cov2 = 0.0003395265, cov3 = 0.0002358497,
    ofModalities = 0.004796171, ofInteraction = 0.0005510306, f = 4.484854, df2 = 15.06611, pValue = 0.05123303,
    difference = list(estimate = -0.04380032, standardError = 0.0206825, lower = -0.0878671960, upper = 0.0002665519),
    modalities = list(
      list(estimate = 0.8970370, standardError = 0.03307642, df = 12.59597, lower = 0.8253461, upper = 0.9687280),
      list(estimate = 0.9408374, standardError = 0.02150464, df = 12.56530, lower = 0.8942155, upper = 0.9874592)
    )
  )
))

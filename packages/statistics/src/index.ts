export { type BlandAltman, blandAltman, type Estimate } from './agreement/bland-altman.ts';
export { type CohenKappa, cohenKappa, type KappaWeights } from './agreement/cohen-kappa.ts';
export { type FleissKappa, fleissKappa } from './agreement/fleiss-kappa.ts';
export { type IntraclassCorrelation, intraclassCorrelation } from './agreement/intraclass-correlation.ts';
export { type BrierDecomposition, brierDecomposition } from './calibration/brier-decomposition.ts';
export { brierScore } from './calibration/brier-score.ts';
export { type CalibrationLine, type Coefficient, calibrationLine } from './calibration/calibration-line.ts';
export { type DecisionPoint, decisionCurve } from './calibration/decision-curve.ts';
export { equalMassReliability } from './calibration/equal-mass-reliability.ts';
export { expectedCalibrationError } from './calibration/expected-calibration-error.ts';
export { type ReliabilityBin, reliability } from './calibration/reliability.ts';
export { type Spiegelhalter, spiegelhalter } from './calibration/spiegelhalter.ts';
export { holm } from './comparison/holm.ts';
export { betaQuantile } from './distribution/beta-quantile.ts';
export { betaTails } from './distribution/beta-tails.ts';
export { chiSquareQuantile } from './distribution/chi-square-quantile.ts';
export { chiSquareTails } from './distribution/chi-square-tails.ts';
export { fQuantile } from './distribution/f-quantile.ts';
export { fTails } from './distribution/f-tails.ts';
export { gammaTails } from './distribution/gamma-tails.ts';
export { logGamma } from './distribution/log-gamma.ts';
export { normalCdf } from './distribution/normal-cdf.ts';
export { normalQuantile } from './distribution/normal-quantile.ts';
export { studentQuantile } from './distribution/student-quantile.ts';
export { studentTails } from './distribution/student-tails.ts';
export type { Tails } from './distribution/tails.ts';
export { type Cusum, type CusumOptions, cusum } from './drift/cusum.ts';
export { type KolmogorovSmirnov, kolmogorovSmirnov } from './drift/kolmogorov-smirnov.ts';
export { populationStabilityIndex } from './drift/population-stability-index.ts';
export type { Interval } from './interval.ts';
export { clopperPearsonInterval } from './proportion/clopper-pearson-interval.ts';
export { type FisherExact, fisherExact } from './proportion/fisher-exact.ts';
export { type McNemar, mcNemar } from './proportion/mcnemar.ts';
export { type PairedDifference, pairedDifference } from './proportion/paired-difference.ts';
export type { PairedTable } from './proportion/paired-table.ts';
export type { Proportion } from './proportion/proportion.ts';
export { wilsonInterval } from './proportion/wilson-interval.ts';
export type { ErrorCovariances } from './readers/error-covariances.ts';
export {
  type ModalityDifference,
  type ObuchowskiRockette,
  obuchowskiRockette,
  type ReaderAveragedAuroc,
} from './readers/obuchowski-rockette.ts';
export type { ReaderAnova } from './readers/reader-anova.ts';
export type { ReaderStudy } from './readers/reader-study.ts';
export { bootstrap } from './resampling/bootstrap.ts';
export type { BootstrapOptions } from './resampling/bootstrap-options.ts';
export { type Bootstrap, clusteredBootstrap, type Statistic } from './resampling/clustered-bootstrap.ts';
export { type Random, randomFromState } from './resampling/random.ts';
export { seededRandom } from './resampling/seeded-random.ts';
export { areaUnderCurve } from './roc/area-under-curve.ts';
export { auroc } from './roc/auroc.ts';
export { type BootstrapBand, bootstrapBand } from './roc/bootstrap-band.ts';
export { type DeLong, deLong } from './roc/delong.ts';
export { deLongPairedTest, type PairedAreas } from './roc/delong-paired-test.ts';
export { deLongUnpairedTest, type LabelledScores, type UnpairedAreas } from './roc/delong-unpaired-test.ts';
export type { OperatingPoint } from './roc/operating-point.ts';
export { type PartialAuroc, partialAuroc } from './roc/partial-auroc.ts';
export { pointAtSensitivity } from './roc/point-at-sensitivity.ts';
export { pointAtSpecificity } from './roc/point-at-specificity.ts';
export { pointAtThreshold } from './roc/point-at-threshold.ts';
export { type PrecisionRecallCurve, precisionRecallCurve } from './roc/precision-recall-curve.ts';
export { type RocCurve, rocCurve } from './roc/roc-curve.ts';
export { type SensitivityAtSpecificity, sensitivityAtSpecificity } from './roc/sensitivity-at-specificity.ts';
export { type SimultaneousBand, simultaneousBand } from './roc/simultaneous-band.ts';
export { thinCurve } from './roc/thin-curve.ts';
export { youdenPoint } from './roc/youden-point.ts';
export { StatisticsError, type StatisticsErrorCode } from './statistics-error.ts';
export { type AccuracyMeasures, accuracyMeasures } from './two-by-two/accuracy-measures.ts';
export { type ClusteredAccuracy, clusteredAccuracy } from './two-by-two/clustered-accuracy.ts';
export { type LikelihoodRatio, type LikelihoodRatios, likelihoodRatios } from './two-by-two/likelihood-ratios.ts';
export {
  type PredictiveValue,
  type PredictiveValuesAtPrevalence,
  predictiveValuesAtPrevalence,
} from './two-by-two/predictive-values-at-prevalence.ts';
export { type TwoByTwoTable, twoByTwoTable } from './two-by-two/two-by-two-table.ts';

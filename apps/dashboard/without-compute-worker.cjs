/**
 * Turbopack loader: takes the worker that Cornerstone computes segmentations in out of the bundle. Nothing here segments, and
 * that worker's modules lead back to itself, which Turbopack cannot come to an end with (vercel/next.js pull request 97470).
 */
module.exports = function withoutComputeWorker(source) {
  return source.replace(/new Worker\(new URL\([^)]*\)[^)]*\)/, 'null');
};
